import { closeSync, openSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CheckReport, checkProject, problemsIn } from '../../../../main/check/check-project';
import { Backups } from '../../../../main/store/backups';
import { disk, type FileSystem } from '../../../../main/store/file-system';
import { Recovery } from '../../../../main/store/recovery';
import { check as words } from '../../../../shared/i18n/en/check';
import { fail, type Result } from '../../../../shared/result';
import { randomOf } from '../../shared/domain/apply/random';
import {
  commit,
  copyOf,
  filesIn,
  mark,
  me,
  mySet,
  newFolder,
  newId,
  newSpan,
  open,
  openNew,
  seams,
  setChange,
  transaction,
} from '../store/fixtures';
import { type Damage, forge, forgeLines, type Loose, rewrite, rewriteBytes } from './forge';
import { harbourProject, type Places } from './harbour-project';

let at: Places;
beforeAll(async () => {
  at = await harbourProject();
});

const run = (root: string, system: FileSystem = disk): Promise<Result<CheckReport>> =>
  checkProject({ system, root, signal: new AbortController().signal, onProgress: () => undefined });

async function checked(root: string, system: FileSystem = disk): Promise<CheckReport> {
  const report = await run(root, system);
  if (!report.ok) throw new Error(report.error.code);
  return report.value;
}

/** What was found, as `path:line code`. */
const found = ({ findings }: CheckReport): readonly string[] =>
  findings.map(({ path, line, code }) => `${path}${line === null ? '' : `:${line}`} ${code}`);

async function foundAfter(path: string, damage: Damage): Promise<readonly string[]> {
  const copy = await copyOf(at.root);
  await damage(join(copy, path));
  return found(await checked(copy));
}

const remove: Damage = (path) => rm(path);
const spanOf = (data: Loose): Loose => data.spans[0];
const fragmentOf = (data: Loose): Loose => spanOf(data).fragments[0];

describe('checking a whole project', () => {
  it('finds nothing, counts what is there, and writes nothing', async () => {
    const before = await filesIn(at.root);
    const { project, counts, findings } = await checked(at.root);
    expect(findings).toEqual([]);
    expect(project?.name).toBe('Desk');
    expect(counts).toEqual({
      articles: 2,
      removed: 0,
      revisions: 2,
      sets: 1,
      spans: 3,
      relations: 1,
      annotators: 1,
      schemes: 1,
      records: 6,
    });
    expect(await filesIn(at.root)).toEqual(before);
  });

  it('finds nothing in an older history that was moved out of the journal', async () => {
    const { root, store, articles } = await openNew(1);
    const [{ id = '' } = {}] = articles;
    for (let note = 0; note < 410; note += 1) {
      await commit(store, transaction([setChange(id, { type: 'set.change', change: { note: String(note) } })]));
    }
    await store.close();
    expect([...(await filesIn(root)).keys()].some((path) => path.includes('/history/'))).toBe(true);
    const report = await checked(root);
    expect([report.findings, report.counts.records]).toEqual([[], 410]);
  });

  it('finds nothing in what was brought back from a backup', async () => {
    const copy = await copyOf(at.root);
    const backups = new Backups(disk, await newFolder(), seams);
    const { project } = await open(copy);
    const target = { kind: 'set', article: at.first, annotator: me.id } as const;
    await backups.add(project.id, target, { bytes: await readFile(join(copy, at.set)), seq: 1, spans: 2, reason: 'close' });
    await writeFile(join(copy, at.set), 'half');
    await rewrite((text) => text.replace('"seq":4', '"seq": 4'))(join(copy, at.journal));
    const restored = await new Recovery(disk, copy, project.id, backups, seams).restore({ path: at.set, reason: { code: 'not-json' } });
    expect([restored.ok, (await checked(copy)).findings]).toEqual([true, []]);
  });

  it('says how far it is', async () => {
    const steps: string[] = [];
    const { signal } = new AbortController();
    await checkProject({ system: disk, root: at.root, signal, onProgress: (done, total) => steps.push(`${done}/${total}`) });
    expect(steps).toEqual(['0/2', '1/2', '2/2']);
  });

  it('takes nothing for damage while a window writes and folds the same project', async () => {
    const { root, store, articles } = await openNew(3);
    let isDone = false;
    const writing = (async () => {
      for (let turn = 0; turn < 40; turn += 1) {
        for (const { id } of articles) await commit(store, mark(id, newSpan(turn)));
        await Promise.all([...articles].map(async ({ id }) => (await store.set(id, me.id)).fold()));
      }
      isDone = true;
    })();
    let rounds = 0;
    while (!isDone) {
      const report = await checked(root);
      expect(report.findings.filter(({ kind }) => kind !== 'unfinished')).toEqual([]);
      rounds += 1;
    }
    await writing;
    expect(rounds).toBeGreaterThan(1);
    expect((await checked(root)).counts.spans).toBe(120);
  });
});

describe('a file with bad bytes (F8)', () => {
  const damages: readonly (readonly [string, Damage, string])[] = [
    ['that is empty', rewrite(() => ''), 'not-json'],
    ['that is full of zeros', rewrite((text) => '\0'.repeat(text.length)), 'not-json'],
    ['that says null', rewrite(() => 'null'), 'not-json'],
    ['that says []', rewrite(() => '[]'), 'not-json'],
    ['that is in UTF-16', rewriteBytes((bytes) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le')), 'not-json'],
    ['that was edited by hand', rewrite((text) => text.replace('"data":{', '"data":{ ')), 'bad-checksum'],
    ['of a newer Assay (F10)', forge((_, head) => Object.assign(head, { schemaVersion: 99, minReader: 99 })), 'newer-file'],
    ['of another project', forge((_, head) => Object.assign(head, { projectId: newId() })), 'other-project'],
    ['of another thing', forge((_, head) => Object.assign(head, { id: newId() })), 'wrong-place'],
    ['of another kind', rewrite((text) => text.replace(/"assay-\w+"/, '"assay-recipe"')), 'wrong-format'],
    ['with a key that reaches the prototype', forge((data) => Object.assign(data, { more: { constructor: { x: 1 } } })), 'forbidden-key'],
  ];
  const places = ['revision', 'article', 'set', 'annotator'] as const;
  const cases = places.flatMap((place) => damages.map(([what, damage, code]) => [place, what, damage, code] as const));

  it.each(cases)('(the %s %s) is named with the reason', async (place, _what, damage, code) => {
    const path = at[place];
    expect(await foundAfter(path, damage)).toContain(`${path} ${code}`);
  });

  it('is found wherever it was cut off', async () => {
    const copy = await copyOf(at.root);
    const path = join(copy, at.set);
    const whole = await readFile(path);
    const random = randomOf(8);
    for (let cut = 0; cut < 200; cut += 1) {
      // Without its last byte, a newline, it is whole.
      await writeFile(path, whole.subarray(0, random.below(whole.length - 1)));
      const { findings } = await checked(copy);
      // Cut behind a bracket, it looks whole until its checksum is compared.
      expect(findings).toMatchObject([{ path: at.set, code: expect.stringMatching(/^(not-json|bad-checksum)$/) }]);
    }
  });

  it('that begins with a byte order mark is whole', async () => {
    expect(
      await foundAfter(
        at.set,
        rewrite((text) => `\ufeff${text}`),
      ),
    ).toEqual([]);
  });

  it('of a gigabyte is not read into memory', async () => {
    const huge = join(at.root, at.set);
    const system: FileSystem = Object.assign(Object.create(disk), {
      facts: async (path: string) => {
        const facts = await disk.facts(path);
        return facts && path === huge ? { ...facts, size: 2 ** 30 } : facts;
      },
      readFile: async (path: string) => (path === huge ? expect.fail('read') : disk.readFile(path)),
    });
    expect(found(await checked(at.root, system))).toContain(`${at.set} too-large`);
  });
});

describe('a bit that flipped (F9)', () => {
  it.each(['set', 'journal', 'revision', 'article'] as const)('is found in the %s, 100 of 100', async (place) => {
    const copy = await copyOf(at.root);
    const path = join(copy, at[place]);
    const whole = await readFile(path);
    const start = place === 'journal' ? 0 : whole.indexOf('"data":') + 7;
    const random = randomOf(9);
    for (let flip = 0; flip < 100; flip += 1) {
      const bytes = Buffer.from(whole);
      const index = start + random.below(whole.length - 1 - start);
      bytes[index] = (bytes[index] ?? 0) ^ (1 << random.below(8));
      await writeFile(path, bytes);
      const report = await checked(copy);
      expect([problemsIn(report) > 0, found(report).some((each) => each.startsWith(at[place]))], `bit in byte ${index}`).toEqual([
        true,
        true,
      ]);
    }
  });
});

describe('what spans and relations stand on', () => {
  it.each<readonly [string, (data: Loose) => void, string]>([
    [
      'a span far behind the text',
      (data) => Object.assign(spanOf(data), { fragments: [{ start: 4e9, end: 4e9 + 3, exact: 'Har' }] }),
      'wrong-quote',
    ],
    [
      'a quote that is not there',
      (data) => Object.assign(fragmentOf(data), { exact: 'x'.repeat(fragmentOf(data).exact.length) }),
      'wrong-quote',
    ],
    ['a label that is not in the scheme', (data) => Object.assign(spanOf(data), { label: 'verb' }), 'foreign-label'],
    ['a relation of no known type', (data) => Object.assign(data.relations[0], { type: 'rhymes' }), 'foreign-relation'],
    ['a relation to nowhere', (data) => Object.assign(data.relations[0], { to: newId() }), 'no-such-span'],
    ['a span twice', (data) => data.spans.push(data.spans[0]), 'duplicate-id'],
    ['spans in another order', (data) => data.spans.reverse(), 'wrong-order'],
    ['a version of the scheme that is not there', (data) => Object.assign(data, { schemeVersion: 7 }), 'no-scheme'],
    ['a text that is not there', (data) => Object.assign(data, { revision: 'f'.repeat(64) }), 'foreign-text'],
  ])('is compared: %s', async (_what, change, code) => {
    expect(await foundAfter(at.set, forge(change))).toContain(`${at.set} ${code}`);
  });

  it('is named with the words of the span, and with the line of the journal that it came in by', async () => {
    const copy = await copyOf(at.root);
    await forgeLines((records) => Object.assign(records.at(-1).forward[0].spans[0], { fragments: [{ start: 0, end: 5, exact: 'Lemon' }] }))(
      join(copy, at.journal),
    );
    const { findings } = await checked(copy);
    expect(findings).toMatchObject([{ path: at.journal, line: 5, code: 'wrong-quote', params: { start: 0, end: 5, quote: 'Lemon' } }]);
  });

  it('is counted where very many spans are on another text', async () => {
    const { root, store, articles } = await openNew(1);
    const [{ id = '' } = {}] = articles;
    await commit(store, mark(id, ...Array.from({ length: 500 }, (_, seed) => newSpan(seed))));
    await store.close();
    await forge((data) => {
      for (const { fragments } of data.spans) fragments[0].exact = '#'.repeat(fragments[0].exact.length);
    })(join(root, `articles/${id}/sets/${me.id}.json`));
    const { findings } = await checked(root);
    expect(findings.filter(({ code }) => code === 'wrong-quote')).toHaveLength(20);
    expect(findings.find(({ code }) => code === 'more')?.params).toEqual({ count: 480 });
  });
});

describe('a journal', () => {
  it.each<readonly [string, Damage, readonly string[]]>([
    ['with a line that was changed', rewrite((text) => text.replace('"seq":2', '"seq": 2')), [':2 bad-journal-line']],
    ['that lost a line', rewrite((text) => text.split('\n').toSpliced(2, 1).join('\n')), [':3 journal-gap']],
    ['with a line twice', rewrite((text) => text.replace(/(.*\n)$/, '$1$1')), [':6 journal-gap', ':6 repeated-transaction']],
    [
      'that does not fit',
      forgeLines((records) => Object.assign(records[3], { forward: [{ type: 'items.remove', spans: [newId()], relations: [] }] })),
      [':4 journal-misfit'],
    ],
  ])('%s is named with the line', async (_what, damage, lines) => {
    expect(await foundAfter(at.journal, damage)).toEqual(lines.map((each) => `${at.journal}${each}`));
  });

  it('that ends before the file beside it is of another time', async () => {
    const before = forge((_, head) => Object.assign(head, { seq: 9 }));
    expect(await foundAfter(at.set, before)).toContain(`${at.journal} journal-behind`);
  });

  it('that leads to something else than the file beside it is found, though both have their checksums', async () => {
    expect(
      await foundAfter(
        at.set,
        forge((data) => data.spans.pop()),
      ),
    ).toContain(`${at.set} snapshot-differs`);
  });

  it('with a last line that was never finished is only a note', async () => {
    const copy = await copyOf(at.root);
    await rewrite((text) => text.slice(0, -20))(join(copy, at.journal));
    const report = await checked(copy);
    expect([found(report), problemsIn(report)]).toEqual([[`${at.journal}:5 torn-journal-line`], 0]);
  });

  it('whose file is gone is named by it', async () => {
    expect(await foundAfter(at.set, remove)).toEqual([`${at.set} missing-file`]);
  });

  it('whose older history is damaged is named with the line', async () => {
    const copy = await copyOf(at.root);
    const folder = join(copy, dirnameOf(at.set), 'history');
    await mkdir(folder);
    await writeFile(join(folder, `${me.id}-00000001.jsonl`), 'half a line');
    await writeFile(join(folder, `${newId()}-00000001.jsonl`), '');
    const report = await checked(copy);
    expect(report.findings.map(({ code }) => code).sort()).toEqual(['bad-history-line', 'orphan-history']);
    expect(problemsIn(report)).toBe(1);
  });
});

const dirnameOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

describe('what refers to something else', () => {
  it.each<readonly [string, () => string, () => readonly string[]]>([
    ['an article whose text is gone', () => at.revision, () => [`${at.revision} missing-file`, `${at.set} no-text`]],
    ['annotations whose annotator is gone', () => at.annotator, () => [`${at.set} no-such-annotator`]],
    ['annotations whose scheme is gone', () => 'schemes/1.json', () => [`${at.set} no-scheme`, 'schemes/1.json missing-file']],
    ['a project whose own file is gone', () => 'project.json', () => ['project.json missing-file']],
    ['annotations whose article is gone', () => at.article, () => [`${at.article} missing-file`]],
  ])('is followed: %s', async (_what, path, expected) => {
    expect(await foundAfter(path(), remove)).toEqual(expected());
  });

  it('is compared between articles: the same set twice', async () => {
    const copy = await copyOf(at.root);
    const store = await open(copy);
    await commit(store, mark(at.second, newSpan(1)));
    await store.close();
    const { id } = await mySet(store, at.first);
    const other = `articles/${at.second}/sets/${me.id}.json`;
    await forge((data, head) => Object.assign(data, { id: Object.assign(head, { id }).id }))(join(copy, other));
    expect(found(await checked(copy))).toContain(`${other} same-id`);
  });

  it('is no problem where an import was cut off: a folder with a text alone', async () => {
    const copy = await copyOf(at.root);
    await rm(join(copy, `articles/${at.second}/article.json`));
    const report = await checked(copy);
    expect([found(report), problemsIn(report)]).toEqual([[`articles/${at.second} unfinished-article`], 0]);
  });
});

describe('what does not belong into a project', () => {
  it('is told apart: copies of folder syncs are problems, leftovers and strays are notes', async () => {
    const copy = await copyOf(at.root);
    const set = join(copy, at.set);
    await cp(set, set.replace('.json', '.sync-conflict-20260312-101010-ABC.json'));
    await cp(set, set.replace('.json', ' (Ada’s conflicted copy 2026-03-12).json'));
    await cp(join(copy, 'articles', at.first), join(copy, 'articles', `${at.first} (copy)`), { recursive: true });
    await writeFile(join(copy, dirnameOf(at.set), `.${me.id}.json.0123456789ab.tmp`), 'half');
    for (const name of ['notes.txt', 'a\nb', 'Scan "1".pdf', 'cafe\u0301', '.gitignore']) await writeFile(join(copy, name), '');
    const report = await checked(copy);
    expect(found(report)).toEqual([
      ' stray',
      `articles/${at.first} (copy) conflict-copy`,
      `${dirnameOf(at.set)} leftover`,
      `${at.set.replace('.json', '')} (Ada’s conflicted copy 2026-03-12).json conflict-copy`,
      `${at.set.replace('.json', '')}.sync-conflict-20260312-101010-ABC.json conflict-copy`,
    ]);
    expect(problemsIn(report)).toBe(3);
    expect(report.findings[0]?.params).toEqual({ count: 4, names: 'Scan "1".pdf, a\nb, cafe\u0301, …' });
  });

  it('is one finding, even when it is a hundred thousand real files', async () => {
    const copy = await copyOf(at.root);
    for (let index = 0; index < 100_000; index += 1) closeSync(openSync(join(copy, 'articles', `stray ${index}.bin`), 'w'));
    const { findings, counts } = await checked(copy);
    expect(findings).toMatchObject([{ code: 'stray', path: 'articles', params: { count: 100_000 } }]);
    expect(counts.articles).toBe(2);
  });

  it('is one finding a folder, even when a hundred thousand are in every folder', async () => {
    const names = Array.from({ length: 100_000 }, (_, index) => `stray ${index}.bin`);
    const crowded: FileSystem = Object.assign(Object.create(disk), {
      list: async (path: string) => [...(await disk.list(path)), ...names].sort(),
    });
    const start = performance.now();
    const { findings } = await checked(at.root, crowded);
    expect(findings.every(({ code, params }) => code === 'stray' && params?.count === 100_000)).toBe(true);
    expect(findings.length).toBeGreaterThan(5);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('a change over several files', () => {
  const pending = async (copy: string, change: (data: Loose) => void = () => undefined): Promise<void> => {
    const { system, folder } = holding(copy);
    const store = await open(copy, system);
    const spans = (seed: number) => ({ type: 'items.add', spans: [newSpan(seed)], relations: [] }) as const;
    const both = transaction([setChange(at.first, spans(11)), setChange(at.second, spans(12))]);
    // The journal of the second is not written, as after a crash in the middle.
    await store.commit(both);
    const [name = ''] = await disk.list(folder);
    await forge(change)(join(folder, name));
  };
  const holding = (copy: string) => ({
    folder: join(copy, '.assay/pending'),
    system: Object.assign(Object.create(disk), {
      open: async (path: string, ...rest: [Parameters<FileSystem['open']>[1], number]) => {
        if (path.includes(`${at.second}/sets`) && path.endsWith('.jsonl')) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        return disk.open(path, ...rest);
      },
    }) as FileSystem,
  });

  it('that was cut off is a note, since opening finishes it', async () => {
    const copy = await copyOf(at.root);
    await pending(copy);
    const report = await checked(copy);
    expect([report.findings.map(({ code }) => code), problemsIn(report)]).toEqual([['pending'], 0]);
    const store = await open(copy);
    expect([(await mySet(store, at.first)).spans.length, (await mySet(store, at.second)).spans.length]).toEqual([4, 1]);
    expect((await checked(copy)).findings).toEqual([]);
  });

  it('that cannot be finished is a problem', async () => {
    const copy = await copyOf(at.root);
    await pending(copy, (data) => Object.assign(data[1].records[0], { seq: 7 }));
    const report = await checked(copy);
    expect([report.findings.map(({ code }) => code), problemsIn(report)]).toEqual([['unfinished-transaction'], 1]);
  });
});

describe('what is no project, or cannot be read', () => {
  it('is refused: nothing there, a file, an empty folder, a loop of links', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'file'), '');
    await mkdir(join(folder, 'empty'));
    await symlink('loop', join(folder, 'loop'));
    const codes = await Promise.all(
      ['missing', 'file', 'empty', 'loop', 'file/below'].map(async (name) => {
        const report = await run(join(folder, name));
        return report.ok ? 'ok' : report.error.code;
      }),
    );
    expect(codes).toEqual(['no-such-file', 'not-a-folder', 'not-a-project', 'unreadable-folder', 'unreadable-folder']);
  });

  it('is refused where the folder itself may not be looked into', async () => {
    const closed: FileSystem = Object.assign(Object.create(disk), {
      list: async (path: string) => {
        throw Object.assign(new Error('closed'), { code: 'EACCES', path });
      },
    });
    expect(await run(at.root, closed)).toEqual(fail('unreadable-folder', { folder: basename(at.root), code: 'EACCES' }));
  });

  it('is a finding where only a part of it cannot be read', async () => {
    const closed = (code: string) => async (path: string) => {
      throw Object.assign(new Error(code), { code, path });
    };
    const system: FileSystem = Object.assign(Object.create(disk), {
      readFile: async (path: string) => (path.endsWith(at.set) ? closed('EACCES')(path) : disk.readFile(path)),
      list: async (path: string) => (path.endsWith('annotators') ? closed('EIO')(path) : disk.list(path)),
    });
    expect(found(await checked(at.root, system))).toEqual(['annotators unreadable-file', `${at.set} unreadable-file`]);
  });

  it('is not followed around: links inside a project that lead back into it', async () => {
    const copy = await copyOf(at.root);
    await symlink('..', join(copy, 'articles', 'up'));
    await symlink(newId(), join(copy, 'articles', newId()));
    const report = await checked(copy);
    expect(report.findings.map(({ code }) => code)).toContain('stray');
    expect(report.counts.articles).toBe(2);
  });
});

describe('names that are legal and unusual (F25)', () => {
  it.each(['with a space', 'with a "quote" and an ’apostrophe’', 'with a\nnewline', 'cafe\u0301 in NFD', 'café in NFC', 'x'.repeat(200)])(
    'are those of a project: %j',
    async (name) => {
      const folder = await newFolder();
      const root = join(folder, name);
      await cp(at.root, root, { recursive: true });
      expect((await checked(root)).findings).toEqual([]);
      const link = join(folder, 'link');
      await symlink(root, link);
      expect((await checked(link)).counts.spans).toBe(3);
    },
  );

  it('are kept where a file of the project is a link', async () => {
    const copy = await copyOf(at.root);
    const elsewhere = join(await newFolder(), 'set.json');
    await rename(join(copy, at.set), elsewhere);
    await symlink(elsewhere, join(copy, at.set));
    expect((await checked(copy)).findings).toEqual([]);
  });
});

describe('the words for what was found', () => {
  it('are there for every kind: what is safe, and what to do', async () => {
    const { noteKinds, problemKinds } = await import('../../../../main/check/finding');
    const keys = [...problemKinds, ...noteKinds].flatMap((kind) => [`safe.${kind}`, `next.${kind}`]);
    expect(keys.filter((key) => !(key in words))).toEqual([]);
  });
});
