import { hasDisplay } from './setup/display.mjs';
import { isSandboxed, runtimeEnv } from './setup/electron-runtime.mjs';
import { prepare } from './setup/prepare.mjs';
import { runBin } from './setup/run.mjs';
import { runScript, Stop } from './setup/stop.mjs';

await runScript(async () => {
  if (!hasDisplay) throw new Stop('`npm run dev` opens a window, and there is no display here. `npm start` runs Assay without one.');
  const env = { ...runtimeEnv(await prepare({ build: false })), ...(isSandboxed ? {} : { NO_SANDBOX: '1' }) };
  const { code } = await runBin('electron-vite', 'electron-vite', ['dev', ...process.argv.slice(2)], { env });
  return code;
});
