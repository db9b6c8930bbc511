import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileInMemory, fileOnDisk, ImportPlan, type OfferedFile, pasted } from '../../../main/import-plan';
import type { ReadText } from '../../../main/parsers/isolated-reader';
import { type ChosenFile, type Imported, runImport } from '../../../main/run-import';
import { disk } from '../../../main/store/file-system';
import { ProjectStore } from '../../../main/store/project-store';
import { builtInScheme } from '../../../shared/domain/built-in-scheme';
import type { Annotator } from '../../../shared/domain/schema';
import { readArticle } from '../../../shared/formats/importers';
import type { ImportPlanFile } from '../../../shared/ipc/messages';
import { fail } from '../../../shared/result';

let count = 0;
const seams = { now: () => '2026-03-12T12:00:00.000Z', newId: () => `01ARZ3NDEKTSV4RRFFQ6${String(count++).padStart(6, '0')}` };
const me: Annotator = { id: seams.newId(), name: 'Mira', colour: 'accent', role: '', kind: 'person' };

let folder: string;
let store: ProjectStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-import-'));
  const created = { by: me.id, at: seams.now() };
  const project = {
    id: seams.newId(),
    name: 'Harbour',
    publisher: { name: '', url: '' },
    licence: '',
    language: '',
    settings: {},
    scheme: 1,
    created,
  };
  store = await ProjectStore.create(disk, seams, join(folder, 'project'), project, builtInScheme, me);
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

/** As in the isolated process, but in this one. */
const readText: ReadText = async (importer, decoded, fileName) => readArticle(importer, decoded, fileName);
const titleOf = (sha256: string): string | null => store.articles.find(({ origin }) => origin.sha256 === sha256)?.title ?? null;
const planOf = (files: readonly OfferedFile[]) => ImportPlan.make('import-1', readText, files, titleOf);
const onlyShown = async (file: OfferedFile): Promise<ImportPlanFile> => {
  const { shown } = await planOf([file]);
  if (shown[0] === undefined) throw new Error('nothing shown');
  return shown[0];
};
const run = (plan: ImportPlan, chosen: readonly ChosenFile[], { signal } = new AbortController(), onProgress = (_done: number) => {}) =>
  runImport({ plan, chosen, store, me: me.id, signal, onProgress });
const importAll = async (files: readonly OfferedFile[]): Promise<Imported> => {
  const { plan, shown } = await planOf(files);
  const imported = await run(plan, shown);
  if (!imported.ok) throw new Error(imported.error.code);
  return imported.value;
};

const russian = 'Налог растёт\n\nСовет сказал своё слово.';
const windows1251 = Uint8Array.from([...russian], (letter) => {
  const code = letter.charCodeAt(0);
  return letter === 'ё' ? 0xb8 : code >= 0x410 ? code - 0x350 : code;
});

describe('a plan of an import', () => {
  it('shows how each file would be read', async () => {
    await writeFile(join(folder, 'harbour.md'), '---\nextra: 1\n---\n# Harbour tax\n\nThe council has spoken.\n');
    expect(await onlyShown(fileOnDisk(disk, join(folder, 'harbour.md'), 'harbour.md'))).toEqual({
      index: 0,
      name: 'harbour.md',
      size: 56,
      importer: 'markdown',
      encoding: 'utf-8',
      encodings: ['utf-8'],
      title: 'Harbour tax',
      excerpt: 'Harbour tax\nThe council has spoken.',
      blocks: 2,
      alreadyHere: null,
      problems: [{ code: 'front-matter-line', params: { text: 'extra: 1' }, line: 2 }],
      error: null,
    });
  });

  it('guesses the encoding, offers others and shows the text in the one that is chosen', async () => {
    const { plan, shown } = await planOf([fileInMemory('a.txt', windows1251)]);
    expect(shown[0]).toMatchObject({ encoding: 'windows-1251', title: 'Налог растёт' });
    expect(shown[0]?.encodings).toEqual(expect.arrayContaining(['windows-1251', 'koi8-r', 'windows-1252']));
    expect(await plan.show(0, 'koi8-r')).toMatchObject({ encoding: 'koi8-r', title: expect.stringMatching(/^мЮКНЦ/), error: null });
    expect(await plan.show(0, 'utf-8')).toMatchObject({ encoding: 'utf-8', title: '', error: { code: 'import.wrong-encoding' } });
  });

  it('says where the excerpt was cut, between words and never inside a character', async () => {
    const excerptOf = async (text: string): Promise<string> => (await onlyShown(fileInMemory('a.txt', Buffer.from(text)))).excerpt;
    expect(await excerptOf('Short.\n')).toBe('Short.');
    expect(await excerptOf('x'.repeat(400))).toBe('x'.repeat(400));
    expect(await excerptOf(`${'word '.repeat(79)}another one`)).toBe(`${'word '.repeat(79).trim()}…`);
    expect(await excerptOf(`x${'\u{1F6A2}'.repeat(300)}`)).toBe(`x${'\u{1F6A2}'.repeat(199)}…`);
  });

  it('says why a file cannot be imported, and goes on', async () => {
    await mkdir(join(folder, 'a-folder'));
    const { shown } = await planOf([
      fileOnDisk(disk, join(folder, 'missing.txt'), 'missing.txt'),
      fileOnDisk(disk, join(folder, 'a-folder'), 'a-folder'),
      fileInMemory('empty.txt', new Uint8Array()),
      fileInMemory('picture.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49])),
      fileInMemory('huge.txt', new Uint8Array(100_000_001)),
      fileInMemory('good.txt', Buffer.from('A good one.')),
    ]);
    expect(shown.map(({ error }) => error?.code ?? null)).toEqual([
      'import.no-file',
      'import.no-file',
      'import.empty',
      'text.nul',
      'import.too-many-bytes',
      null,
    ]);
  });

  it('notices bytes that are an article already, and the same bytes twice in one plan', async () => {
    await importAll([fileInMemory('a.txt', Buffer.from('Harbour tax\nThe council has spoken.'))]);
    const { shown } = await planOf([
      fileInMemory('other-name.txt', Buffer.from('Harbour tax\nThe council has spoken.')),
      fileInMemory('b.txt', Buffer.from('Something new.')),
      fileInMemory('c.txt', Buffer.from('Something new.')),
    ]);
    expect(shown.map(({ alreadyHere }) => alreadyHere)).toEqual(['Harbour tax', null, null]);
    expect(shown.map(({ problems }) => problems)).toEqual([[], [], [{ code: 'same-bytes', params: { name: 'b.txt' }, line: null }]]);
  });
});

describe('a paste', () => {
  const text = 'Harbour tax\nThe council has spoken.';

  it('is read as the page that was copied, headings and links kept', async () => {
    const shown = await onlyShown(
      await pasted(text, '<h1>Harbour tax</h1><p>The <a href="https://e.org">council</a> has spoken.<script>alert(1)</script>', readText),
    );
    expect(shown).toMatchObject({ name: '', importer: 'html', encoding: 'utf-8', encodings: ['utf-8'], title: 'Harbour tax', blocks: 2 });
  });

  it.each([
    ['no page', ''],
    ['a page without the text', '<img src="a.png">'],
    ['a page with a part of the text', '<p>Harbour'],
  ])('is read as text when there is %s', async (_, page) => {
    expect(await onlyShown(await pasted(text, page, readText))).toMatchObject({ importer: 'plain-text', title: 'Harbour tax' });
  });

  it('of non-ASCII text leaves no encoding to guess wrong', async () => {
    expect(await onlyShown(await pasted('Налог растёт', '', readText))).toMatchObject({ encoding: 'utf-8', title: 'Налог растёт' });
  });
});

describe('an import', () => {
  it('makes articles with their text, origin and first revision, and one undo takes them away', async () => {
    const imported = await importAll([fileInMemory('a.txt', windows1251), fileInMemory('b.md', Buffer.from('# Harbour\n\nText *here*.'))]);
    expect(imported.files.map(({ name, error, article }) => [name, error, article?.article.title])).toEqual([
      ['a.txt', null, 'Налог растёт'],
      ['b.md', null, 'Harbour'],
    ]);
    const [first, second] = store.articles;
    expect(first).toMatchObject({
      removed: null,
      origin: { file: 'a.txt', encoding: 'windows-1251', mediaType: 'text/plain', importer: { id: 'plain-text', version: 1 } },
    });
    const revision = await store.revision(second?.id ?? '', second?.revision ?? '');
    expect(revision).toMatchObject({ text: 'Harbour\nText here.', marks: [{ kind: 'emphasis', start: 13, end: 17 }], parent: null });
    const transaction = imported.records[0]?.record.transaction ?? '';
    expect(new Set(imported.records.map(({ record }) => record.transaction))).toEqual(new Set([transaction]));
    const changes = await store.inverseOf(transaction);
    const undone = await store.commit({
      id: seams.newId(),
      name: { key: 'import', params: {} },
      by: me.id,
      at: seams.now(),
      changes: changes ?? [],
      undoes: transaction,
    });
    expect(undone.ok).toBe(true);
    expect(store.articles).toEqual([]);
  });

  it('survives opening the project again', async () => {
    await importAll([fileInMemory('a.txt', windows1251)]);
    await store.close();
    store = await ProjectStore.open(disk, seams, join(folder, 'project'));
    const [article] = store.articles;
    expect(await store.revision(article?.id ?? '', article?.revision ?? '')).toMatchObject({ text: russian });
  });

  it('reports a file that cannot be read or was changed after it was shown, and imports the others', async () => {
    const path = join(folder, 'changing.txt');
    await writeFile(path, 'As it was.');
    const { plan } = await planOf([
      fileOnDisk(disk, path, 'changing.txt'),
      fileInMemory('a.txt', windows1251),
      fileInMemory('b.txt', windows1251),
    ]);
    await writeFile(path, 'As it is.');
    const chosen = [
      { index: 0, encoding: 'utf-8' },
      { index: 1, encoding: 'utf-8' },
      { index: 2, encoding: 'windows-1251' },
    ];
    const imported = await run(plan, chosen);
    expect(imported.ok && imported.value.files.map(({ name, error }) => [name, error?.code ?? null])).toEqual([
      ['changing.txt', 'import.changed'],
      ['a.txt', 'import.wrong-encoding'],
      ['b.txt', null],
    ]);
    expect(store.articles).toHaveLength(1);
  });

  it('says how far it is, and leaves out what it has not read when it is cancelled', async () => {
    const files = Array.from({ length: 300 }, (_, index) => fileInMemory(`${index}.txt`, Buffer.from(`Article number ${index}.`)));
    const { plan, shown } = await planOf(files);
    const controller = new AbortController();
    const steps: number[] = [];
    const imported = await run(plan, shown, controller, (done) => {
      steps.push(done);
      if (done === 260) controller.abort();
    });
    expect(steps).toEqual(Array.from({ length: 261 }, (_, index) => index));
    expect(imported.ok && imported.value.files).toHaveLength(261);
    expect(store.articles).toHaveLength(261);
  });

  it('of very many files is one act, undone and redone whole, after a restart too', async () => {
    const many = 600;
    await importAll(Array.from({ length: many }, (_, index) => fileInMemory(`${index}.txt`, Buffer.from(`Article number ${index}.`))));
    await store.close();
    store = await ProjectStore.open(disk, seams, join(folder, 'project'));
    expect(store.articles).toHaveLength(many);
    const acts = new Set(store.projectRecords().map(({ record }) => record.transaction));
    expect(acts.size).toBe(1);
    const undo = async (transaction = ''): Promise<string> => {
      const changes = (await store.inverseOf(transaction)) ?? [];
      const name = { key: 'import', params: { count: String(many) } };
      const id = seams.newId();
      const undone = await store.commit({ id, name, by: me.id, at: seams.now(), changes, undoes: transaction });
      expect(undone.ok).toBe(true);
      return id;
    };
    const undone = await undo([...acts][0]);
    expect(store.articles).toHaveLength(0);
    await undo(undone);
    expect(store.articles).toHaveLength(many);
  });

  it('reports the files that the project’s folder refuses, and brings in the others', async () => {
    const files = Array.from({ length: 120 }, (_, index) => fileInMemory(`${index}.txt`, Buffer.from(`Article number ${index}.`)));
    const { plan, shown } = await planOf(files);
    const full = async (): Promise<ReturnType<typeof fail>> => fail('cannot-write', { code: 'ENOSPC', file: '' });
    const makeArticles = vi.spyOn(store, 'makeArticles');
    makeArticles.mockImplementationOnce(full);
    const imported = await run(plan, shown);
    expect(imported.ok && imported.value.files.filter(({ error }) => error?.code === 'cannot-write')).toHaveLength(50);
    expect(store.articles).toHaveLength(70);
  });

  it('of nothing changes nothing', async () => {
    const imported = await importAll([]);
    expect(imported).toEqual({ files: [], articles: [], records: [], notSaved: null });
  });
});
