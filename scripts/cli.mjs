import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuild } from './setup/build.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { root } from './setup/root.mjs';
import { runScript } from './setup/stop.mjs';

// `npm run --silent cli -- COMMAND …`: the command line of this checkout, built where that is missing.
await runScript(async () => {
  await ensureDependencies();
  await ensureBuild();
  return 0;
});

if (process.exitCode === 0) {
  // npm runs scripts in the project's folder and keeps here where the person was.
  process.chdir(process.env.INIT_CWD ?? process.cwd());
  await import(pathToFileURL(join(root, 'out/main/cli.js')).href);
} else process.exitCode = 2;
