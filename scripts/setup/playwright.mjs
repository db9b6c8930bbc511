import { withDisplay } from './display.mjs';
import { runtimeEnv } from './electron-runtime.mjs';
import { runBin } from './run.mjs';

/**
 * Runs the e2e tests in a runtime, with a display.
 *
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {readonly string[]} args for `playwright test`
 * @param {NodeJS.ProcessEnv} [variables]
 * @returns {Promise<number>} the exit code
 */
export const runEndToEnd = (runtime, args, variables = {}) =>
  withDisplay(async (display) => {
    const env = { ...runtimeEnv(runtime), ...display, ...variables };
    const { code } = await runBin('@playwright/test', 'playwright', ['test', ...args], { env });
    return code;
  });
