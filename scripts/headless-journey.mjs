import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AssayWindow } from './journey/assay-window.mjs';
import * as steps from './journey/steps.mjs';
import { root } from './setup/root.mjs';
import { runScript, Stop } from './setup/stop.mjs';

// The main job on one article, in the real app, for machines without a display. It is done by keys, and each step says what it saw.

const name = 'Trying Assay out';
const normalised = 'A sentence that stands alone.';

/** @param {readonly string[]} args @returns {string} the article's path */
function articleIn(args) {
  const [path = join(root, 'examples', 'ferry-exchange.txt')] = args.filter((argument) => !argument.startsWith('-'));
  if (!existsSync(path)) throw new Stop(`There is no file ${path}.`);
  if (statSync(path).isDirectory())
    throw new Stop(`${path} is a folder. Without a display, name an article: npm start -- path/to/article.txt`);
  return path;
}

/** @param {string} folder @param {readonly string[]} names @returns {string[]} */
const makeFolders = (folder, names) =>
  names.map((name) => {
    mkdirSync(join(folder, name), { recursive: true });
    return join(folder, name);
  });

await runScript(async () => {
  const article = articleIn(process.argv.slice(2));
  const folder = mkdtempSync(join(tmpdir(), 'assay-start-'));
  const [profile = '', projects = '', jsonLines = '', table = '', pictures = ''] = makeFolders(folder, [
    'profile',
    'projects',
    'exports/jsonl',
    'exports/csv',
    'screenshots',
  ]);
  const project = join(projects, name);
  const assay = await AssayWindow.open(profile);

  /** @type {[string, () => Promise<string>][]} */
  const journey = [
    ['First start', () => steps.firstStart(assay)],
    ['New project', () => steps.newProject(assay, projects, name)],
    [`Import ${article}`, () => steps.importArticle(assay, article)],
    ['Number', () => steps.mark(assay, '3', /\p{Nd}$/u)],
    ['Source', () => steps.mark(assay, '2', /\p{Ll} \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+$/u)],
    ['Claim', () => steps.mark(assay, '1', /\S$/)],
    ['Field', () => steps.setField(assay, normalised)],
    ['Undo and redo', () => steps.undoAndRedo(assay, normalised)],
    ['Saved', () => steps.waitForSaved(assay, project)],
    ['Export as JSON Lines', () => steps.exportJsonLines(assay, jsonLines)],
    ['Export as a table', () => steps.exportTable(assay, table)],
    ['Screenshot, light', () => steps.screenshot(assay, 'light', pictures)],
    ['Screenshot, dark', () => steps.screenshot(assay, 'dark', pictures)],
  ];
  const failure = await walk(journey);
  if (failure) {
    const picture = join(pictures, 'failed.png');
    await assay.page.screenshot({ path: picture }).catch(() => undefined);
    await assay.electron.close().catch(() => undefined);
    throw new Stop(`${failure}\n\nWhat the window showed: ${picture}`);
  }
  await assay.close();
  rmSync(profile, { recursive: true });
  console.log(`\nproject      ${project}\nJSON Lines   ${jsonLines}\ntable        ${table}\nscreenshots  ${pictures}`);
  return 0;
});

/** @param {readonly [string, () => Promise<string>][]} journey @returns {Promise<string>} why a step failed; empty: none did */
async function walk(journey) {
  for (const [what, step] of journey) {
    try {
      console.log(`✓ ${what}: ${await step()}`);
    } catch (error) {
      console.log(`✗ ${what}`);
      return `The step “${what}” failed: ${error instanceof Error ? error.message : error}`;
    }
  }
  return '';
}
