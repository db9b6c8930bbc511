import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import type { Seams } from '../../../../main/seams';
import { disk, type FileSystem } from '../../../../main/store/file-system';
import { type NewArticle, ProjectStore, sha256Of } from '../../../../main/store/project-store';
import { builtInScheme } from '../../../../shared/domain/built-in-scheme';
import type {
  AnnotationSet,
  Annotator,
  Article,
  Change,
  Command,
  Id,
  Project,
  Revision,
  Span,
  Transaction,
} from '../../../../shared/domain/schema';
import { randomOf } from '../../shared/domain/apply/random';
import { countingMakers, person, randomFragments, stampOf } from '../../shared/domain/apply/random-commands';
import { plainAnnotator, plainArticle, plainProject, sampleText } from '../../shared/domain/apply/states';

// Real disks may be slow, and busy with other things.
vi.setConfig({ testTimeout: 60_000 });

const folders: string[] = [];
// Nothing is folded by the way: the clock stands still but where a test moves it.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterAll(async () => {
  vi.useRealTimers();
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5 })));
});

/** An empty folder that goes away after the tests of the file. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'assay-store-'));
  folders.push(folder);
  return folder;
}

export async function copyOf(folder: string): Promise<string> {
  const copy = await newFolder();
  for (const [path, bytes] of await filesIn(folder)) {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await writeFile(join(copy, path), bytes, 'latin1');
  }
  return copy;
}

/** Path inside the folder → its bytes as characters, which compare faster than bytes, of every file but those that say who is there. */
export async function filesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !/\.assay.(locks|sessions)/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(await Promise.all(files.sort().map(async (file) => [relative(folder, file), await readFile(file, 'latin1')] as const)));
}

const makers = countingMakers();
export const seams: Seams = makers;
export const { newId } = makers;
export const stamp = () => stampOf(makers);
export const me: Annotator = plainAnnotator();

export function newArticle(text: string = sampleText): NewArticle {
  let start = 0;
  const blocks = text.split('\n').map((line) => {
    const block = { kind: line === '' ? ('blank' as const) : ('paragraph' as const), start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
  const id = sha256Of(text);
  const revision: Revision = { id, text, blocks, marks: [], parent: null };
  return { article: { ...plainArticle(makers), revision: id, revisions: [id], removed: null }, revision };
}

export interface Opened {
  readonly root: string;
  readonly store: ProjectStore;
  readonly project: Project;
  readonly articles: readonly Article[];
}

/** A new project with `count` articles, made on the real disk and opened on `system`. */
export async function openNew(count = 1, system: FileSystem = disk): Promise<Opened> {
  const root = await newFolder();
  const project = plainProject(makers);
  const first = Array.from({ length: count }, () => ({ ...newArticle(), sets: [] }));
  await ProjectStore.create(disk, seams, root, project, builtInScheme, me, first);
  const store = await ProjectStore.open(system, seams, root);
  return { root, store, project, articles: store.articles };
}

export const open = (root: string, system: FileSystem = disk): Promise<ProjectStore> => ProjectStore.open(system, seams, root);

export const transaction = (changes: readonly Change[], undoes?: Id): Transaction => ({
  id: newId(),
  name: { key: 'mark', params: {} },
  by: person,
  at: makers.now(),
  changes,
  ...(undoes !== undefined && { undoes }),
});

export const setChange = (article: Id, ...commands: readonly Command[]): Change => ({
  target: { kind: 'set', article, annotator: me.id },
  commands,
});

/** A span somewhere in the sample text. */
export function newSpan(seed = 1): Span {
  return {
    id: newId(),
    label: 'claim',
    fragments: randomFragments(randomOf(seed), sampleText),
    attributes: {},
    note: '',
    confidence: null,
    origin: { kind: 'manual', detail: '' },
    created: stamp(),
    updated: stamp(),
  };
}

export const mark = (article: Id, ...spans: readonly Span[]): Transaction =>
  transaction([setChange(article, { type: 'items.add', spans, relations: [] })]);

/** Does it and expects it to be on disk. */
export async function commit(store: ProjectStore, given: Transaction): Promise<void> {
  const done = await store.commit(given);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
}

export const mySet = async (store: ProjectStore, article: Id): Promise<AnnotationSet> => (await store.set(article, me.id)).state;
