import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../../scripts/setup/build.mjs';

describe('the digest of the sources', () => {
  let folder: string;
  const digest = () => digestOf(folder, ['main', 'package.json', 'missing']);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'assay-digest-'));
    mkdirSync(join(folder, 'main/store'), { recursive: true });
    writeFileSync(join(folder, 'main/store/journal.ts'), 'a');
    writeFileSync(join(folder, 'package.json'), '{}');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('stays when only times change', () => {
    const before = digest();
    utimesSync(join(folder, 'main/store/journal.ts'), 1, 1);
    expect(digest()).toBe(before);
  });

  it.each<[string, () => void]>([
    ['the text of a file', () => writeFileSync(join(folder, 'main/store/journal.ts'), 'b')],
    ['a file alone', () => writeFileSync(join(folder, 'package.json'), '{ }')],
    ['a name', () => renameSync(join(folder, 'main/store/journal.ts'), join(folder, 'main/store/log.ts'))],
    ['a file more', () => writeFileSync(join(folder, 'main/index.ts'), '')],
    ['a file less', () => rmSync(join(folder, 'main/store/journal.ts'))],
  ])('changes with %s', (_, change) => {
    const before = digest();
    change();
    expect(digest()).not.toBe(before);
  });
});
