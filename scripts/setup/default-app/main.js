// Packed into the fallback runtime as its `default_app.asar`, so that `electron [-r MODULE] FOLDER [ARGUMENT…]` runs an app from its folder,
// as Electron's own does.
const electron = require('electron');
const path = require('node:path');

const args = process.argv.slice(1);
/** @type {string[]} */
const modules = [];
let folder = '';
while (args.length > 0 && folder === '') {
  const arg = args.shift() ?? '';
  if (arg === '-r' || arg === '--require') modules.push(path.resolve(args.shift() ?? ''));
  else if (!arg.startsWith('-')) folder = path.resolve(arg);
}

if (folder === '') {
  console.error('Usage: electron [-r MODULE] FOLDER [ARGUMENT…]');
  process.exit(1);
}

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
for (const module of modules) require(module);

// Electron's own default app calls these two methods; they are not in its documentation.
const app = /** @type {Electron.App & { setVersion(version: string): void, setAppPath(folder: string): void }} */ (electron.app);
const manifest = require(path.join(folder, 'package.json'));
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(folder);
require(path.resolve(folder, manifest.main ?? 'index.js'));
