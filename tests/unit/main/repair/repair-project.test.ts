import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkProject } from '../../../../main/check/check-project';
import { isProblem } from '../../../../main/check/finding';
import { type Repaired, type RepairRun, repairProject } from '../../../../main/repair/repair-project';
import { Backups } from '../../../../main/store/backups';
import { disk, type FileSystem } from '../../../../main/store/file-system';
import { repair as words } from '../../../../shared/i18n/en/repair';
import { fail, type Result } from '../../../../shared/result';
import { randomOf } from '../../shared/domain/apply/random';
import { type Damage, forge, forgeLines, type Loose, rewrite, rewriteBytes } from '../check/forge';
import { harbourProject, type Places } from '../check/harbour-project';
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

let at: Places;
beforeAll(async () => {
  at = await harbourProject();
});

const run = async (root: string, given: Partial<RepairRun> = {}): Promise<{ readonly to: string; readonly done: Result<Repaired> }> => {
  const to = given.to ?? join(await newFolder(), 'saved');
  const done = await repairProject({
    ...{ system: disk, seams, root, to, backups: null, unnamed: 'Unknown', signal: new AbortController().signal },
    onProgress: () => undefined,
    reportFiles: () => ({ 'repair-report.txt': 'what was done\n' }),
    ...given,
  });
  return { to, done };
};

const problemsOf = async (root: string): Promise<readonly string[]> => {
  const checked = await checkProject({ system: disk, root, signal: new AbortController().signal, onProgress: () => undefined });
  return checked.ok ? checked.value.findings.filter(isProblem).map(({ path, code }) => `${path} ${code}`) : [checked.error.code];
};

interface Saved extends Repaired {
  readonly to: string;
  readonly codes: readonly string[];
}

/** Repairs a damaged copy, and sees to what every repair promises: the old folder stays as it is, and the new one is whole. */
async function saved(root: string, given: Partial<RepairRun> = {}): Promise<Saved> {
  const before = await filesIn(root);
  const { to, done } = await run(root, given);
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  expect(await filesIn(root)).toEqual(before);
  expect([await problemsOf(to), done.value.after]).toEqual([[], []]);
  const codes = done.value.report.steps.map(({ code }) => code);
  for (const code of codes)
    expect(
      [`done.${code}`, `done.${code}_one`].some((key) => key in words),
      code,
    ).toBe(true);
  for (const { why } of done.value.report.lost) expect(words).toHaveProperty([`lost.${why}`]);
  return { ...done.value, to, codes };
}

async function savedAfter(path: string, damage: Damage): Promise<Saved> {
  const copy = await copyOf(at.root);
  await damage(join(copy, path));
  return saved(copy);
}

const spansIn = async (root: string, article = at.first): Promise<number> => (await mySet(await open(root), article)).spans.length;
const remove: Damage = (path) => rm(path);

describe('repairing a whole project', () => {
  it('copies it byte for byte', async () => {
    const { to, codes, report } = await saved(at.root);
    const [old, copy] = [new Map(await filesIn(at.root)), new Map(await filesIn(to))];
    copy.delete('repair-report.txt');
    expect(copy).toEqual(old);
    expect([codes, report.hasLosses]).toEqual([[], false]);
  });

  it('copies it whole while a window writes and folds it', async () => {
    const { root, store, articles } = await openNew(2);
    let isDone = false;
    const writing = (async () => {
      for (let turn = 0; !isDone; turn += 1) {
        for (const { id } of articles) await commit(store, mark(id, newSpan(turn)));
        if (turn % 5 === 4) for (const { id } of articles) await (await store.set(id, me.id)).fold();
      }
    })();
    for (let round = 0; round < 5; round += 1) {
      const { to, done } = await run(root);
      expect(done.ok && done.value.after).toEqual([]);
      expect(await problemsOf(to)).toEqual([]);
    }
    isDone = true;
    await writing;
    await store.close();
  });

  it('finishes a change over several files that was cut off', async () => {
    const copy = await copyOf(at.root);
    const full: FileSystem = Object.assign(Object.create(disk), {
      open: async (path: string, ...rest: [Parameters<FileSystem['open']>[1], number]) => {
        if (path.includes(`${at.second}/sets`) && path.endsWith('.jsonl')) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
        return disk.open(path, ...rest);
      },
    });
    const adding = (seed: number) => ({ type: 'items.add', spans: [newSpan(seed)], relations: [] }) as const;
    const store = await open(copy, full);
    await store.commit(transaction([setChange(at.first, adding(11)), setChange(at.second, adding(12))]));
    const { to, report } = await saved(copy);
    expect([await spansIn(to), await spansIn(to, at.second), report.hasLosses]).toEqual([4, 1, false]);
  });
});

describe('an annotation set that is damaged', () => {
  it.each<readonly [string, Damage]>([
    ['is empty', rewrite(() => '')],
    ['is full of zeros', rewrite((text) => '\0'.repeat(text.length))],
    ['is gone', remove],
    ['belongs to another article', forge((data) => Object.assign(data, { article: newId() }))],
  ])('(%s) is built anew from its journal, which begins with its first change', async (_what, damage) => {
    const { to, codes } = await savedAfter(at.set, damage);
    expect(codes).toEqual(['from-journal']);
    const set = await mySet(await open(to), at.first);
    expect([set.spans.length, set.relations.length, set.note]).toEqual([3, 1, '3']);
    expect(set.spans).toEqual((await mySet(await open(at.root), at.first)).spans);
  });

  it.each<readonly [string, Damage, string, number]>([
    ['has a wrong letter in a note', rewrite((text) => text.replace('"note":"', '"note":"x')), 'despite-damage', 2],
    ['is cut off behind its first span', rewrite((text) => text.slice(0, text.indexOf('"updated"') + 100)), 'cut-off', 1],
    ['is in UTF-16', rewriteBytes((bytes) => Buffer.from(`\ufeff${bytes.toString('utf8')}`, 'utf16le')), 'despite-damage', 2],
    ['has a span before the text', forge((data) => Object.assign(data.spans[0].fragments[0], { start: -5 })), 'despite-damage', 1],
    [
      'has a key that reaches the prototype',
      rewrite((text) => text.replace('"data":{', '"data":{"__proto__":{"isAdmin":true},')),
      'despite-damage',
      2,
    ],
  ])('(%s) and has no journal is read as far as that goes', async (_what, damage, code, spans) => {
    const copy = await copyOf(at.root);
    await rm(join(copy, at.journal));
    await damage(join(copy, at.set));
    const { to, codes, report } = await saved(copy);
    expect([codes, await spansIn(to), report.hasLosses]).toEqual([
      code === 'cut-off' || spans === 2 ? [code] : [code, 'relations-lost'],
      spans,
      true,
    ]);
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  });

  it('comes from its newest backup that is whole, and the changes since', async () => {
    const userData = await newFolder();
    const backups = new Backups(disk, userData, seams);
    const copy = await copyOf(at.root);
    const { project } = await open(copy);
    const target = { kind: 'set', article: at.first, annotator: me.id } as const;
    const bytes = await readFile(join(copy, at.set));
    await backups.add(project.id, target, { bytes, seq: 1, spans: 2, reason: 'close' });
    await backups.add(project.id, target, { bytes: bytes.subarray(0, 99), seq: 2, spans: 2, reason: 'close' });
    await writeFile(join(copy, at.set), 'half');
    await rewrite((text) => text.slice(text.indexOf('\n') + 1))(join(copy, at.journal));
    const { to, codes, report } = await saved(copy, { backups });
    expect([codes, await spansIn(to), report.hasLosses]).toEqual([['from-backup'], 3, false]);
  });

  it('can be worked on and undone as before', async () => {
    const { to } = await savedAfter(at.set, remove);
    const store = await open(to);
    const set = await store.set(at.first, me.id);
    const last = set.records.at(-1);
    await commit(store, transaction([{ target: set.target, commands: last?.inverse ?? [] }], last?.transaction));
    await commit(store, mark(at.first, newSpan(21)));
    await store.close();
    expect([await spansIn(to), await problemsOf(to)]).toEqual([3, []]);
  });
});

describe('a journal that is damaged', () => {
  it('costs nothing where the line is older than the file beside it', async () => {
    const { to, report, codes } = await savedAfter(
      at.journal,
      rewrite((text) => text.replace('"seq":1', '"seq": 1')),
    );
    expect([codes, await spansIn(to), report.hasLosses]).toEqual([[], 3, false]);
  });

  it('costs the change of that line, and no later one', async () => {
    const { to, codes, report } = await savedAfter(
      at.journal,
      rewrite((text) => text.replace('"seq":4', '"seq": 4')),
    );
    expect(codes).toEqual(['changes-lost']);
    expect(report.steps[0]?.params).toEqual({ count: 1 });
    const set = await mySet(await open(to), at.first);
    expect([set.spans.length, set.note]).toEqual([3, '2']);
  });

  it('that lost its last line says that a change is gone', async () => {
    const { codes } = await savedAfter(
      at.journal,
      rewrite((text) => text.replace(/.{70}\n$/, '0\n')),
    );
    expect(codes).toEqual(['changes-lost']);
  });

  it('gives back in words what its changes would have brought, where they do not fit any more', async () => {
    const twisted = forgeLines((records) => {
      const [span] = records[4].forward[0].spans;
      records[4].forward.push({ type: 'items.remove', spans: [newId()], relations: [] });
      span.note = 'look here';
    });
    const { to, codes, report } = await savedAfter(at.journal, twisted);
    expect([codes, await spansIn(to)]).toEqual([['changes-did-not-fit'], 2]);
    expect(report.lost).toMatchObject([{ why: 'change-did-not-fit', note: 'look here', label: 'claim', annotator: 'Ada' }]);
  });
});

/** Spans that stand where a text says so. */
async function spansOn(
  text: string,
  ...quotes: readonly string[]
): Promise<{ readonly root: string; readonly set: string; readonly revision: string }> {
  const { root, store, articles } = await openNew(1);
  const [article] = articles;
  const spans = quotes.map((exact) => {
    const start = text.indexOf(exact);
    return { ...newSpan(), fragments: [{ start, end: start + exact.length, exact }] };
  });
  await commit(store, mark(article?.id ?? '', ...spans));
  await store.close();
  await rm(join(root, `articles/${article?.id}/sets/${me.id}.jsonl`));
  return {
    root,
    set: `articles/${article?.id}/sets/${me.id}.json`,
    revision: `articles/${article?.id}/revisions/${article?.revision}.json`,
  };
}

describe('spans that no longer fit their text', () => {
  // The text of every article here: Harbour “opens” 👩🏽‍🚒 again / The mayor said: 1,200 ships came – é – in 2025. / End
  const sample = 'Harbour “opens” 👩🏽‍🚒 again\n\nThe mayor said: 1,200 ships came – e\u0301 – in 2025.\nEnd';

  it('are put on their words again where these are there once', async () => {
    const { root, set } = await spansOn(sample, 'mayor', '1,200 ships');
    await forge((data) => {
      for (const { fragments } of data.spans) Object.assign(fragments[0], { start: fragments[0].start - 7, end: fragments[0].end - 7 });
    })(join(root, set));
    const { to, report } = await saved(root);
    expect(report.moved.map(({ quote, from, to: now }) => [quote, now - from])).toEqual([
      ['mayor', 7],
      ['1,200 ships', 7],
    ]);
    expect(report.lost).toEqual([]);
    const [article] = (await open(to)).articles;
    expect((await mySet(await open(to), article?.id ?? '')).spans.map(({ fragments }) => fragments[0]?.exact)).toEqual([
      'mayor',
      '1,200 ships',
    ]);
  });

  it('are listed word for word where these are there often, or not at all', async () => {
    const { root, set } = await spansOn(sample, 'mayor', 'said', 'again');
    await forge((data) => {
      Object.assign(data.spans[0].fragments[0], { exact: 'a', start: 0, end: 1 });
      Object.assign(data.spans[1].fragments[0], { exact: 'Lemon', start: 3, end: 8 });
    })(join(root, set));
    const { report } = await saved(root);
    expect(report.lost.map(({ quotes, why }) => [quotes[0]?.exact, why])).toEqual([
      ['a', 'quote-found-often'],
      ['Lemon', 'quote-not-found'],
    ]);
  });

  it('are looked for in a text that was changed, which is saved as it is', async () => {
    const { root, revision } = await spansOn(sample, 'mayor', '1,200 ships', 'End');
    await rewrite((text) => text.replace('mayor', 'majors'))(join(root, revision));
    const { to, codes, report } = await saved(root);
    expect(codes).toEqual(['text-changed']);
    expect(report.lost.map(({ quotes }) => quotes[0]?.exact)).toEqual(['mayor']);
    expect(report.moved.map(({ quote }) => quote)).toEqual(['1,200 ships', 'End']);
    const store = await open(to);
    const [article] = store.articles;
    expect((await store.revision(article?.id ?? '', article?.revision ?? '')).text).toContain('majors');
  });

  it('are listed word for word where there is no text any more', async () => {
    const { root, revision } = await spansOn(sample, 'mayor', 'End');
    await rm(join(root, revision));
    const { report, codes, counts } = await saved(root);
    expect([codes, counts?.articles]).toEqual([['article-without-text'], 0]);
    expect(report.lost.map(({ quotes, why }) => [quotes[0]?.exact, why])).toEqual([
      ['mayor', 'no-text'],
      ['End', 'no-text'],
    ]);
  });

  it('keep the text where only its lines are listed wrongly', async () => {
    const { root, revision } = await spansOn(sample, 'mayor');
    await forge((data) => data.blocks.pop())(join(root, revision));
    const { report, codes } = await saved(root);
    expect([codes, report.lost, report.moved]).toEqual([['text-mended'], [], []]);
  });
});

describe('files that others hang on', () => {
  it.each<readonly [string, () => string, string]>([
    ['the project’s own', () => 'project.json', 'stand-in-project'],
    ['the scheme', () => 'schemes/1.json', 'stand-in-scheme'],
    ['an annotator', () => at.annotator, 'stand-in-annotator'],
    ['an article', () => at.article, 'from-journal'],
  ])('are made anew where they are gone, and all annotations are kept: %s', async (_what, path, code) => {
    const { to, codes } = await savedAfter(path(), remove);
    expect(codes).toEqual([code]);
    expect(await spansIn(to)).toBe(3);
  });

  it('keep the labels of a scheme of the project’s own that is gone', async () => {
    const copy = await copyOf(at.root);
    await rm(join(copy, 'schemes/1.json'));
    await rm(join(copy, at.journal));
    await forge((data) => Object.assign(data.spans[0], { label: 'rumour' }))(join(copy, at.set));
    const { to, report } = await saved(copy);
    expect(report.lost).toEqual([]);
    const scheme = await (await open(to)).scheme(1);
    expect(scheme.labels.map(({ id }) => id)).toEqual(['claim', 'source', 'number', 'cue', 'rumour']);
  });

  it('are read as far as that goes: an article with its title', async () => {
    const { to, codes } = await savedAfter(
      at.article,
      rewrite((text) => text.replace('"byline":""', '"byline":"x"')),
    );
    expect(codes).toEqual(['despite-damage']);
    expect((await open(to)).article(at.first)).toMatchObject({ title: 'A', byline: 'x' });
  });
});

describe('whatever is damaged', () => {
  it('the new folder is whole and the old one as it was, in 60 rounds of random damage to several files', async () => {
    const random = randomOf(7);
    for (let round = 0; round < 60; round += 1) {
      const copy = await copyOf(at.root);
      const files = [...(await filesIn(copy)).keys()].filter((path) => path !== '.gitattributes');
      for (const path of files.filter(() => random.chance(0.25))) {
        const bytes = await readFile(join(copy, path));
        const how = random.below(4);
        if (how === 0) await rm(join(copy, path));
        else if (how === 1) await writeFile(join(copy, path), bytes.subarray(0, random.below(bytes.length)));
        else if (how === 2) await writeFile(join(copy, path), bytes.fill(0));
        else {
          for (let flip = 0; flip < 5; flip += 1) bytes[random.below(bytes.length)] = random.below(256);
          await writeFile(join(copy, path), bytes);
        }
      }
      const { done } = await run(copy);
      // Everything may be gone; then it says so.
      if (!done.ok) expect(['not-a-project', 'repair-newer']).toContain(done.error.code);
      else expect(done.value.after, `round ${round}: ${JSON.stringify(done.value.report.steps)}`).toEqual([]);
    }
  });
});

describe('a repair that cannot be done', () => {
  const refused = async (root: string, given: Partial<RepairRun>): Promise<string> => {
    const { done } = await run(root, given);
    return done.ok ? 'ok' : done.error.code;
  };

  it('is refused: into the project itself, into a folder that holds something, onto a file, of no project', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'full/of'), { recursive: true });
    await writeFile(join(folder, 'file'), '');
    const before = await filesIn(at.root);
    expect(await refused(at.root, { to: at.root })).toBe('inside-project');
    expect(await refused(at.root, { to: join(at.root, 'saved') })).toBe('inside-project');
    expect(await refused(at.root, { to: join(folder, 'full') })).toBe('not-empty');
    expect(await refused(at.root, { to: join(folder, 'file') })).toBe('not-empty');
    expect(await refused(folder, {})).toBe('not-a-project');
    expect(await refused(at.root, { to: join(folder, 'file/saved') })).toBe('cannot-write');
    expect(await filesIn(at.root)).toEqual(before);
  });

  it('may use a folder that is there and empty', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'empty'));
    const { to } = await saved(at.root, { to: join(folder, 'empty') });
    expect(await spansIn(to)).toBe(3);
  });

  it('is refused for what a newer Assay wrote (F10)', async () => {
    const copy = await copyOf(at.root);
    await forge((_: Loose, head: Loose) => Object.assign(head, { schemaVersion: 99, minReader: 99 }))(join(copy, at.set));
    const { to, done } = await run(copy);
    expect(done).toEqual(fail('repair-newer', { file: at.set }));
    expect(await disk.facts(to)).toBeNull();
  });

  it.each<readonly [string, (to: string) => Partial<RepairRun>, string]>([
    ['was stopped', () => ({ signal: AbortSignal.abort() }), 'stopped'],
    [
      'meets a full disk',
      () => {
        let writes = 0;
        const full: FileSystem = Object.assign(Object.create(disk), {
          open: async (...args: Parameters<FileSystem['open']>) => {
            writes += 1;
            if (writes > 4) throw Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'open', path: args[0] });
            return disk.open(...args);
          },
        });
        return { system: full };
      },
      'cannot-write',
    ],
  ])('leaves nothing when it %s', async (_what, given, code) => {
    const to = join(await newFolder(), 'saved');
    expect(await refused(at.root, { to, ...given(to) })).toBe(code);
    expect(await disk.list(dirname(to))).toEqual([]);
    expect(basename(to)).toBe('saved');
  });
});
