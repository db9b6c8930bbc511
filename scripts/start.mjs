import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { hasDisplay, withDisplay } from './setup/display.mjs';
import { isSandboxed, runtimeEnv } from './setup/electron-runtime.mjs';
import { prepare } from './setup/prepare.mjs';
import { run } from './setup/run.mjs';
import { runScript } from './setup/stop.mjs';

// npm runs scripts in the project's folder and keeps here where the person was.
const from = process.env.INIT_CWD ?? process.cwd();

/** @param {string} argument a path, relative to where the person is, or a switch */
const absolute = (argument) => (existsSync(resolve(from, argument)) ? resolve(from, argument) : argument);

/** The app's exit code when another Assay was open already and took over what was asked for. */
const handedOver = 3;

const args = process.argv.slice(2).map(absolute);

await runScript(async () => {
  const runtime = await prepare();
  const env = runtimeEnv(runtime);
  if (hasDisplay) {
    const { code } = await run(runtime.binary, [...(isSandboxed ? [] : ['--no-sandbox']), '.', ...args], { env });
    if (code === handedOver) console.log('Assay is open already: it shows what you asked for.');
    return code === handedOver ? 0 : code;
  }
  console.log('No display: the same app goes through the main job on a virtual one.\n');
  return withDisplay(async (display) => {
    const { code } = await run(process.execPath, ['scripts/headless-journey.mjs', ...args], { env: { ...env, ...display } });
    return code;
  });
});
