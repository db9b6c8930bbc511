import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withDisplay } from './setup/display.mjs';
import { runtimeEnv } from './setup/electron-runtime.mjs';
import { prepare } from './setup/prepare.mjs';
import { root } from './setup/root.mjs';
import { run } from './setup/run.mjs';
import { runScript, Stop } from './setup/stop.mjs';

// `npm run bench -- [editor] [--json] [--runs N] [--sizes 2k,20k]`
const [first = 'editor', ...rest] = process.argv.slice(2);
const [name, args] = first.startsWith('-') ? ['editor', [first, ...rest]] : [first, rest];

await runScript(async () => {
  const script = join(root, 'bench', `${name}.mjs`);
  if (!existsSync(script)) throw new Stop(`There is no benchmark called "${name}".`);
  const runtime = await prepare();
  return withDisplay(async (display) => {
    const { code } = await run(process.execPath, [script, ...args], { env: { ...runtimeEnv(runtime), ...display } });
    return code;
  });
});
