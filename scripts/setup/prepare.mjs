import { ensureBuild } from './build.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { hasDisplay } from './display.mjs';
import { ensureRuntime } from './electron-runtime.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * Makes everything ready that running Assay takes: dependencies, build, an Electron, the system's libraries. Does only what is missing.
 *
 * @param {{ build?: boolean }} [options] `build` false leaves the build to the caller
 * @returns {Promise<import('./electron-runtime.mjs').Runtime>}
 */
export async function prepare({ build = true } = {}) {
  await ensureDependencies();
  if (build) await ensureBuild();
  const runtime = await ensureRuntime();
  await ensureSystemLibraries(runtime.binary, !hasDisplay);
  return runtime;
}
