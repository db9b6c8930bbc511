import { runEndToEnd } from './setup/playwright.mjs';
import { prepare } from './setup/prepare.mjs';
import { runScript } from './setup/stop.mjs';

await runScript(async () => runEndToEnd(await prepare(), ['--project=journeys', ...process.argv.slice(2)]));
