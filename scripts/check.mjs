import { checks } from './setup/checks.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { runScript } from './setup/stop.mjs';

await runScript(async () => {
  await ensureDependencies();
  let failed = 0;
  for (const { name, check } of checks) {
    console.log(`\n${name}`);
    if ((await check()) !== 0) failed += 1;
  }
  return failed === 0 ? 0 : 1;
});
