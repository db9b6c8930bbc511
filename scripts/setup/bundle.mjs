import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from './root.mjs';

/**
 * Bundles TypeScript of this project for a plain Node process, with everything it imports.
 *
 * @param {string} entry inside the project
 * @returns {Promise<{ url: string, folder: string }>} of the module that was made, in a new folder that the caller removes
 */
export async function bundle(entry) {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bundle-'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node18',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'bundle.js' } },
    },
  });
  return { url: pathToFileURL(join(folder, 'bundle.js')).href, folder };
}
