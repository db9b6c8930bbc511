import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { disk } from '../../../../main/store/file-system';
import type { ProjectStore } from '../../../../main/store/project-store';
import { type Damage, forge, forgeLines, type Loose, rewrite } from '../check/forge';
import { commit, copyOf, filesIn, mark, me, mySet, newId, newSpan, open, openNew, setChange, transaction } from './fixtures';

const remove: Damage = (path) => rm(path);
const spanOf = (data: Loose): Loose => data.spans[0];
const fragmentOf = (data: Loose): Loose => spanOf(data).fragments[0];

let root = '';
let first = '';
let second = '';
beforeAll(async () => {
  const made = await openNew(2);
  ({ root } = made);
  [first, second] = made.articles.map(({ id }) => id) as [string, string];
  const [a, b] = [newSpan(1), newSpan(2)];
  const tie = { id: newId(), type: 'supports', from: a.id, to: b.id, attributes: {}, note: '', created: a.created, updated: a.updated };
  await commit(made.store, transaction([setChange(first, { type: 'items.add', spans: [a, b], relations: [tie] })]));
  await commit(
    made.store,
    transaction([{ target: { kind: 'article', article: first }, commands: [{ type: 'article.change', change: { title: 'A' } }] }]),
  );
  await commit(
    made.store,
    transaction([{ target: { kind: 'annotator', annotator: me.id }, commands: [{ type: 'annotator.change', change: { name: 'B' } }] }]),
  );
  await made.store.close();
  const later = await open(root);
  for (const note of ['1', '2', '3']) await commit(later, transaction([setChange(first, { type: 'set.change', change: { note } })]));
  await commit(
    later,
    transaction([{ target: { kind: 'article', article: first }, commands: [{ type: 'article.change', change: { note: '1' } }] }]),
  );
});

/** Files of the first article and of the annotator, by what they are. */
const places = {
  article: () => `articles/${first}/article.json`,
  'journal of the article': () => `articles/${first}/article.jsonl`,
  set: () => `articles/${first}/sets/${me.id}.json`,
  'journal of the set': () => `articles/${first}/sets/${me.id}.jsonl`,
  annotator: () => `annotators/${me.id}.json`,
} as const;

/** What can be wrong with any file of ours. */
const bytesWrong: readonly (readonly [string, Damage, string])[] = [
  ['is empty', rewrite(() => ''), 'not-json'],
  ['is full of zeros', rewrite((text) => '\0'.repeat(text.length)), 'not-json'],
  ['says null', rewrite(() => 'null'), 'not-json'],
  ['is cut off', rewrite((text) => text.slice(0, text.length >> 1)), 'not-json'],
  ['was edited by hand', rewrite((text) => text.replace(/"(title|status|name)":"/, '"$1":"x')), 'bad-checksum'],
  ['is of a newer Assay', forge((_, envelope) => Object.assign(envelope, { schemaVersion: 99, minReader: 99 })), 'newer-file'],
  ['belongs to another project', forge((_, envelope) => Object.assign(envelope, { projectId: newId() })), 'other-project'],
  [
    'has a key that reaches the prototype',
    forge(
      () => undefined,
      (text) => text.replace('{', '{"__proto__":{"isAdmin":true},'),
    ),
    'forbidden-key',
  ],
  [
    'has a constructor with a prototype',
    forge((data) => Object.assign(data, { more: { constructor: { prototype: { isAdmin: true } } } })),
    'forbidden-key',
  ],
  ['lacks a field', forge((data) => delete data.note && delete data.name), 'bad-data'],
];

const renamed: (typeof bytesWrong)[number] = [
  'belongs to another thing',
  forge((data, envelope) => Object.assign(data, { id: Object.assign(envelope, { id: newId() }).id })),
  'wrong-place',
];

const articleWrong: typeof bytesWrong = [
  ['shows a text that is not its own', forge((data) => Object.assign(data, { revision: 'f'.repeat(64) })), 'no-such-revision'],
  ['lists a text twice', forge((data) => data.revisions.push(data.revisions[0])), 'duplicate-id'],
  ['has a list where a record is due', forge((data) => Object.assign(data, { blockKinds: [1] })), 'bad-data'],
  ['has attributes of attributes', forge((data) => Object.assign(data, { attributes: { kind: { of: { of: 1 } } } })), 'bad-data'],
];

const setWrong: typeof bytesWrong = [
  ['has a span before the text', forge((data) => Object.assign(fragmentOf(data), { start: -5 })), 'bad-data'],
  [
    'has a span far behind the text',
    forge((data) => Object.assign(spanOf(data), { fragments: [{ start: 4e9, end: 4e9 + 3, exact: 'Har' }] })),
    'wrong-quote',
  ],
  ['has a span that ends before it begins', forge((data) => Object.assign(fragmentOf(data), { start: 5, end: 2 })), 'bad-data'],
  ['has half an offset', forge((data) => Object.assign(fragmentOf(data), { start: 0.5 })), 'bad-data'],
  [
    'quotes what is not there',
    forge((data) => Object.assign(fragmentOf(data), { exact: 'x'.repeat(fragmentOf(data).exact.length) })),
    'wrong-quote',
  ],
  ['has a span twice', forge((data) => data.spans.push(data.spans[0])), 'duplicate-id'],
  ['has a relation to nowhere', forge((data) => Object.assign(data.relations[0], { to: newId() })), 'no-such-span'],
  ['has a label that is not in the scheme', forge((data) => Object.assign(spanOf(data), { label: 'verb' })), 'unknown-label'],
  ['has attributes as a list', forge((data) => Object.assign(spanOf(data), { attributes: [['onclick', 'alert(1)']] })), 'bad-data'],
  ['has attributes of attributes', forge((data) => Object.assign(spanOf(data), { attributes: { kind: { style: { x: 1 } } } })), 'bad-data'],
  [
    'has an attribute that objects inherit',
    forge((data) => Object.assign(spanOf(data), { attributes: { constructor: 'x' } })),
    'forbidden-key',
  ],
  ['is of another article', forge((data) => Object.assign(data, { article: second })), 'wrong-place'],
  ['is somebody else’s', forge((data) => Object.assign(data, { annotator: newId() })), 'wrong-place'],
  ['has its spans in another order', forge((data) => data.spans.reverse()), 'wrong-order'],
];

const journalWrong: typeof bytesWrong = [
  ['has a changed line before its last', rewrite((text) => text.replace('"seq":', '"seq": ')), 'bad-journal-line'],
  ['has a changed last line', rewrite((text) => text.replace(/.{70}\n$/, '0\n')), 'bad-journal-line'],
  ['lost a line in the middle', rewrite((text) => text.split('\n').toSpliced(-3, 1).join('\n')), 'journal-gap'],
  ['has a line twice', rewrite((text) => `${text}${text.trimEnd().split('\n').at(-1)}\n`), 'journal-gap'],
  [
    'holds what does not fit',
    forgeLines((records) =>
      Object.assign(records.at(-1), { forward: [{ type: 'span.change', span: newId(), change: { updated: newSpan().updated } }] }),
    ),
    'no-such-span',
  ],
];

const cases: readonly (readonly [keyof typeof places, string, Damage, string])[] = [
  ...(['article', 'set', 'annotator'] as const).flatMap((place) => bytesWrong.map((wrong) => [place, ...wrong] as const)),
  ['article', ...renamed],
  ['annotator', ...renamed],
  ...articleWrong.map((wrong) => ['article', ...wrong] as const),
  ...setWrong.map((wrong) => ['set', ...wrong] as const),
  ...journalWrong.map((wrong) => ['journal of the set', ...wrong] as const),
  ['journal of the article', 'has a changed line', rewrite((text) => text.replace('"seq":', '"seq": ')), 'bad-journal-line'],
];

const codeOf = async (store: ProjectStore, path: string): Promise<string> => {
  await store.setsOf(first);
  return store.damaged.find((each) => each.path === path)?.reason.code ?? 'ok';
};

describe('a project of which one file is damaged', () => {
  it.each(cases)(
    '(the %s %s) opens, says which file and why, goes on with the rest, and never writes over it',
    async (place, _what, damage, code) => {
      const copy = await copyOf(root);
      const path = places[place]();
      await damage(join(copy, path));
      const damaged = await readFile(join(copy, path));
      const store = await open(copy);
      expect(await codeOf(store, path)).toBe(code);
      if (place !== 'annotator') await commit(store, mark(second, newSpan(3)));
      await commit(
        store,
        transaction([{ target: { kind: 'project' }, commands: [{ type: 'project.change', change: { name: 'Goes on' } }] }]),
      );
      expect((await store.summaries(me.id)).map(({ article }) => article.id)).toContain(second);
      if (code !== 'ok') {
        const refused = await store.commit(mark(first, newSpan(4)));
        expect(refused).toMatchObject({
          ok: false,
          error: {
            code: place === 'article' || place === 'annotator' || place === 'journal of the article' ? 'no-such-target' : 'damaged-file',
          },
        });
      }
      expect(await store.close()).toEqual({ ok: true, value: null });
      expect(await readFile(join(copy, path))).toEqual(damaged);
      const again = await open(copy);
      expect([again.project.name, await codeOf(again, path)]).toEqual(['Goes on', code]);
    },
  );
});

/** What is wrong with files that others hang on. */
describe('a text of an article', () => {
  const revisionOf = async (copy: string): Promise<string> => {
    const [path = ''] = [...(await filesIn(copy)).keys()].filter((each) => each.startsWith(`articles/${first}/revisions/`));
    return path;
  };

  it.each<readonly [string, Damage, string]>([
    ['whose blocks leave a gap', forge((data) => Object.assign(data.blocks[1], { start: data.blocks[1].start + 1 })), 'wrong-block'],
    ['with a block behind its end', forge((data) => data.blocks.push({ kind: 'blank', start: 9e9, end: 9e9 })), 'wrong-block'],
    [
      'with a link that runs a script',
      forge((data) => data.marks.push({ kind: 'link', start: 0, end: 3, href: 'javascript:alert(1)' })),
      'unsafe-link',
    ],
    ['with a mark of no known kind', forge((data) => data.marks.push({ kind: 'script', start: 0, end: 3 })), 'bad-data'],
    ['with a mark over several lines', forge((data) => data.marks.push({ kind: 'strong', start: 0, end: data.text.length })), 'wrong-mark'],
    ['of another word', forge((data) => Object.assign(data, { text: data.text.replace('Harbour', 'Harvest') })), 'bad-checksum'],
    ['that is missing', remove, 'missing-file'],
  ])('%s keeps its sets from being shown, and nothing else', async (_what, damage, code) => {
    const copy = await copyOf(root);
    const path = await revisionOf(copy);
    await damage(join(copy, path));
    const store = await open(copy);
    expect(store.damaged).toEqual([]);
    await expect(store.set(first, me.id)).rejects.toMatchObject({ reason: { code } });
    expect(store.damaged).toMatchObject([{ path, reason: { code } }]);
    await commit(store, mark(second, newSpan(3)));
  });
});

describe('a project', () => {
  it.each<readonly [string, string, Damage, string]>([
    ['project.json', 'is missing', remove, 'not-a-project'],
    ['project.json', 'is cut off', rewrite((text) => text.slice(0, 99)), 'not-json'],
    ['project.json', 'is of a newer Assay', forge((_, envelope) => Object.assign(envelope, { minReader: 99 })), 'newer-file'],
    [
      'project.json',
      'has a key that reaches the prototype',
      forge((data) => Object.assign(data.settings, { constructor: { prototype: {} } })),
      'forbidden-key',
    ],
    ['schemes/1.json', 'is cut off', rewrite((text) => text.slice(0, -99)), 'not-json'],
    ['schemes/1.json', 'is missing', remove, 'missing-file'],
    ['schemes/1.json', 'is another version', forge((data) => Object.assign(data, { version: 2 })), 'wrong-place'],
    ['schemes/1.json', 'has a label twice', forge((data) => data.labels.push(data.labels[0])), 'duplicate-id'],
  ])('whose %s %s is not opened, and nothing is written', async (path, _what, damage, code) => {
    const copy = await copyOf(root);
    await damage(join(copy, path));
    const before = await filesIn(copy);
    await expect(open(copy)).rejects.toMatchObject({ reason: { code } });
    expect(await filesIn(copy)).toEqual(before);
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  });

  it('is only read when it is opened and looked at (R2)', async () => {
    const copy = await copyOf(root);
    const before = await filesIn(copy);
    const store = await open(copy);
    await store.summaries(me.id);
    await mySet(store, first);
    await store.setsOf(first);
    await store.close();
    expect(await filesIn(copy)).toEqual(before);
  });

  it('keeps what a newer Assay of the same version wrote beside what it knows (F10)', async () => {
    const copy = await copyOf(root);
    await forge((data) => Object.assign(spanOf(data), { newer: { deep: [1] } }))(join(copy, places.set()));
    const store = await open(copy);
    await commit(store, mark(first, newSpan(5)));
    await store.close();
    const kept = JSON.parse(await readFile(join(copy, places.set()), 'utf8')) as Loose;
    expect(kept.data.spans.filter((span: Loose) => span.newer)).toMatchObject([{ newer: { deep: [1] } }]);
  });

  it('takes no file that a sync tool left for a set, an annotator or an article', async () => {
    const copy = await copyOf(root);
    const set = join(copy, places.set());
    await cp(set, set.replace('.json', '.sync-conflict-20260312-101010-ABC.json'));
    await cp(set, set.replace('.json', ' (conflicted copy).json'));
    await cp(join(copy, places.annotator()), join(copy, 'annotators', 'copy of somebody.json'));
    await cp(join(copy, 'articles', first), join(copy, 'articles', `${first} (copy)`), { recursive: true });
    const store = await open(copy);
    expect([store.annotators.length, store.articles.length, (await store.setsOf(first)).length, store.damaged]).toEqual([1, 2, 1, []]);
  });

  it('opens though a file cannot be read for a moment, and shows it when it can', async () => {
    const copy = await copyOf(root);
    let isAway = true;
    const away = Object.assign(Object.create(disk), {
      readFile: async (path: string) => {
        if (isAway && path === join(copy, places.set())) throw Object.assign(new Error('share is away'), { code: 'EIO', path });
        return disk.readFile(path);
      },
    });
    const store = await open(copy, away);
    expect(await store.commit(mark(first, newSpan(1)))).toMatchObject({
      ok: false,
      error: { code: 'unreadable-file', params: { code: 'EIO' } },
    });
    expect(store.damaged).toMatchObject([{ path: places.set(), reason: { code: 'unreadable-file' } }]);
    isAway = false;
    await commit(store, mark(first, newSpan(1)));
    expect(store.damaged).toEqual([]);
  });

  it('does not begin a set anew whose snapshot is gone while its journal is there', async () => {
    const copy = await copyOf(root);
    await rm(join(copy, places.set()));
    const store = await open(copy);
    await expect(store.set(first, me.id)).rejects.toMatchObject({ reason: { code: 'missing-file' } });
    const before = await filesIn(copy);
    expect(await store.commit(mark(first, newSpan(1)))).toMatchObject({ ok: false });
    expect(await filesIn(copy)).toEqual(before);
  });

  it('whose journals are gone has its snapshots, without undo', async () => {
    const copy = await copyOf(root);
    await rm(join(copy, places['journal of the set']()));
    const store = await open(copy);
    const set = await store.set(first, me.id);
    expect([set.state.spans.length, set.records, store.damaged]).toEqual([2, [], []]);
    await commit(store, mark(first, newSpan(6)));
    expect((await mySet(await open(copy), first)).spans).toHaveLength(3);
  });

  it('whose journal ends before its snapshot waits for the right one', async () => {
    const copy = await copyOf(root);
    const journal = join(copy, places['journal of the set']());
    const lines = (await readFile(journal, 'utf8')).trimEnd().split('\n');
    const store = await open(copy);
    await mySet(store, first);
    await commit(store, mark(first, newSpan(6)));
    await store.close();
    await writeFile(journal, `${lines.slice(0, 2).join('\n')}\n`);
    const behind = await open(copy);
    expect([await behind.setsOf(first), await codeOf(behind, places['journal of the set']())]).toEqual([[], 'journal-gap']);
  });

  it('takes a set in that was mended, or that a folder sync has brought meanwhile', async () => {
    const copy = await copyOf(root);
    const whole = await readFile(join(copy, places.set()));
    await writeFile(join(copy, places.set()), 'half');
    const store = await open(copy);
    await expect(store.set(first, me.id)).rejects.toMatchObject({ reason: { code: 'not-json' } });
    await writeFile(join(copy, places.set()), whole);
    await commit(store, mark(first, newSpan(6)));
    expect([(await mySet(store, first)).spans.length, store.damaged]).toEqual([3, []]);
  });

  it('goes on from a set that somebody else made since it was looked for', async () => {
    const copy = await copyOf(root);
    const store = await open(copy);
    await mySet(store, second);
    const other = await open(copy);
    await commit(other, mark(second, newSpan(1)));
    await other.close();
    await commit(store, mark(second, newSpan(2)));
    expect((await mySet(await open(copy), second)).spans).toHaveLength(2);
  });
});
