import { randomInt } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright';

const root = fileURLToPath(new URL('..', import.meta.url));
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const newId = () => `0${Array.from({ length: 25 }, () => alphabet[randomInt(32)]).join('')}`;

export const switches = (profile) => [
  ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  `--user-data-dir=${profile}`,
];

/** The built app, as people get it. */
export async function launch(profile, args = []) {
  const app = await _electron.launch({ args: [...switches(profile), root, ...args], cwd: root });
  const page = await app.firstWindow();
  return { app, page };
}

export async function quit(app) {
  const ended = app.waitForEvent('close');
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows()) window.close();
  });
  await ended;
}

const answer = async (page, channel, input) => {
  const result = await page.evaluate(([name, value]) => window.api.request(name, value), [channel, input]);
  if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`);
  return result.value;
};

/**
 * What is measured, made in `folder` through the app's own requests: a profile, and projects in it. Gives their folders: `sample` is the
 * bundled one, `none` has no article, `project` one of one line, called "Empty", and one per work with its spans.
 */
export async function makeProjects(folder, works) {
  const profile = join(folder, 'profile');
  const { app, page } = await launch(profile);
  await page.getByRole('textbox', { name: 'Your name' }).waitFor();
  await answer(page, 'app.change-settings', { change: { annotatorName: 'Bench' } });
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, folder);
  const sample = await answer(page, 'projects.open-sample', { isReset: false });
  const none = await answer(page, 'projects.create', { name: 'None' });
  const project = await answer(page, 'projects.create', { name: 'Bench' });
  const texts = [{ size: 'Empty', text: 'One line.\n' }, ...works];
  for (const { size, text } of texts) {
    const plan = await page.evaluate(
      async ([name, body]) =>
        window.api.request('imports.offer', { files: [{ name, bytes: new TextEncoder().encode(body) }], paste: null }),
      [`${size}.txt`, text],
    );
    if (!plan.ok) throw new Error(JSON.stringify(plan.error));
    const file = plan.value.files[0];
    const report = await answer(page, 'imports.run', {
      plan: plan.value.plan,
      job: newId(),
      files: [{ index: file.index, encoding: file.encoding }],
    });
    const article = report.files[0].article?.article;
    if (!article) throw new Error(`${size} was not imported: ${JSON.stringify(report)}`);
    const at = new Date().toISOString();
    const stamp = { by: project.me, at };
    const rename = { target: { kind: 'article', article: article.id }, commands: [{ type: 'article.change', change: { title: size } }] };
    const work = works.find((each) => each.size === size);
    const spans = (work?.spans ?? []).map(({ start, end, label }) => ({
      id: newId(),
      label,
      fragments: [{ start, end, exact: text.slice(start, end) }],
      attributes: label === 'number' ? { value: '12', kind: 'count' } : {},
      note: '',
      confidence: null,
      origin: { kind: 'manual', detail: '' },
      created: stamp,
      updated: stamp,
    }));
    const add = {
      target: { kind: 'set', article: article.id, annotator: project.me },
      commands: [{ type: 'items.add', spans, relations: [] }],
    };
    const changes = spans.length > 0 ? [rename, add] : [rename];
    await answer(page, 'transactions.commit', {
      transaction: { id: newId(), name: { key: 'import', params: {} }, by: project.me, at, changes },
    });
  }
  await quit(app);
  return { profile, sample: sample.folder, none: none.folder, project: project.folder };
}

/**
 * Starts the app on a copy of profile and project, so that no run finds what an earlier one left; `close` ends it and removes them.
 * `begun` is the time of the start itself.
 */
export async function launchCopy({ profile, project }, folder) {
  const copy = mkdtempSync(join(folder, 'run-'));
  const copies = { profile: join(copy, 'profile'), project: join(copy, 'project') };
  cpSync(profile, copies.profile, { recursive: true, filter: (path) => !basename(path).startsWith('Singleton') });
  cpSync(project, copies.project, { recursive: true });
  const begun = performance.now();
  const { app, page } = await launch(copies.profile, [copies.project]);
  const close = async () => {
    await quit(app);
    rmSync(copy, { recursive: true, force: true });
  };
  return { app, page, begun, close };
}
