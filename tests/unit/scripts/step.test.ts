import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, '../../../scripts/setup/step.mjs');

describe('a step of a script', () => {
  it('says what it does beside the standard output, which belongs to what the person asked for', () => {
    const program = `import { step } from ${JSON.stringify(script)}; console.log(await step('Building', async () => 'the answer'));`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' });
    expect(stdout).toBe('the answer\n');
    expect(stderr).toMatch(/^Building … done, \d+\.\d s\n$/);
  });
});
