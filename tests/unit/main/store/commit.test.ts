import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Change, Command, Transaction } from '../../../../shared/domain/schema';
import { countingMakers } from '../../shared/domain/apply/random-commands';
import { sampleText } from '../../shared/domain/apply/states';
import { commit, filesIn, mark, me, mySet, newArticle, newId, newSpan, open, openNew, setChange, stamp, transaction } from './fixtures';

describe('a transaction', () => {
  it('is in memory and on disk when it is answered', async () => {
    const { root, store, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    const span = newSpan();
    const done = await store.commit(mark(id, span));
    expect(done).toMatchObject({ ok: true, value: [{ target: { kind: 'set' }, record: { seq: 1 } }] });
    expect((await mySet(store, id)).spans).toEqual([span]);
    expect((await mySet(await open(root), id)).spans).toEqual([span]);
  });

  it('over several targets is in all of them, and undone in all', async () => {
    const { root, store, articles, project } = await openNew(2);
    const [first, second] = articles.map(({ id }) => id) as [string, string];
    const wide = transaction([
      setChange(first, { type: 'items.add', spans: [newSpan()], relations: [] }),
      { target: { kind: 'article', article: second }, commands: [{ type: 'article.change', change: { title: 'New' } }] },
      { target: { kind: 'project' }, commands: [{ type: 'project.change', change: { name: 'New' } }] },
      { target: { kind: 'annotator', annotator: me.id }, commands: [{ type: 'annotator.change', change: { name: 'New' } }] },
    ]);
    await commit(store, wide);
    const again = await open(root);
    expect([again.project.name, again.article(second)?.title, again.annotators[0]?.name]).toEqual(['New', 'New', 'New']);
    expect((await mySet(again, first)).spans).toHaveLength(1);
    const inverse = await again.inverseOf(wide.id);
    await commit(again, transaction(inverse ?? [], wide.id));
    const undone = await open(root);
    expect([undone.project, undone.annotators[0], undone.article(second)?.title]).toEqual([project, me, 'Harbour']);
    expect((await mySet(undone, first)).spans).toEqual([]);
  });

  it('over very many targets lists them once, and is undone whole', async () => {
    const { root, store, articles } = await openNew(30);
    const changes = articles.map(
      ({ id }): Change => ({
        target: { kind: 'article', article: id },
        commands: [{ type: 'article.change', change: { tags: ['all'] } }],
      }),
    );
    const wide = transaction(changes);
    const done = await store.commit(wide);
    const records = done.ok ? done.value.map(({ record }) => record) : [];
    expect(records.map(({ targets, width }) => [targets.length, width])).toEqual([[30, 30], ...Array.from({ length: 29 }, () => [2, 30])]);
    const again = await open(root);
    const inverse = await again.inverseOf(wide.id);
    expect(inverse?.map(({ target }) => target)).toEqual(changes.map(({ target }) => target));
    await commit(again, transaction(inverse ?? [], wide.id));
    expect(again.articles).toEqual(articles);
  });

  const text = sampleText;
  const span = newSpan();
  const quote = (start: number, end: number, exact = text.slice(start, end)): Command => ({
    type: 'items.add',
    spans: [{ ...span, id: newId(), fragments: [{ start, end, exact }] }],
    relations: [],
  });
  const strange = 'f'.repeat(64);
  const onSet =
    (...commands: Command[]) =>
    (article: string): Change[] => [setChange(article, ...commands)];
  const refusals: readonly (readonly [string, (article: string) => readonly Change[], string])[] = [
    ['a quote that is not in the text', onSet(quote(0, 3, 'xyz')), 'wrong-quote'],
    ['a span beyond the text', onSet(quote(9000, 9003, 'Har')), 'wrong-quote'],
    ['a span that cuts a character in two', onSet(quote(text.indexOf('👩') + 1, text.indexOf('👩') + 3)), 'splits-character'],
    [
      'a label that is not in the scheme',
      onSet({ type: 'items.add', spans: [{ ...span, label: 'verb' }], relations: [] }),
      'unknown-label',
    ],
    ['a span that is not there', onSet({ type: 'span.change', span: newId(), change: { updated: stamp() } }), 'no-such-span'],
    [
      'a text that is not there',
      onSet({ type: 'set.carry', revision: strange, schemeVersion: 1, spans: [], relations: [] }),
      'damaged-file',
    ],
    [
      'a scheme that is not there',
      (article) => onSet({ type: 'set.carry', revision: 'x', schemeVersion: 9, spans: [], relations: [] })(article),
      'damaged-file',
    ],
    [
      'a scheme of the project that is not there',
      () => [{ target: { kind: 'project' }, commands: [{ type: 'project.change', change: { scheme: 9 } }] }],
      'damaged-file',
    ],
    ['an article that is not there', () => onSet(quote(0, 3))(newId()), 'no-such-target'],
    [
      'an annotator who is not there',
      (article) => [{ target: { kind: 'set', article, annotator: newId() }, commands: [quote(0, 3)] }],
      'no-such-target',
    ],
    ['the same target twice', (article) => [...onSet(quote(0, 3))(article), ...onSet(quote(0, 3))(article)], 'repeated-target'],
    ['a command of another kind of target', (article) => onSet({ type: 'project.change', change: {} })(article), 'wrong-target'],
    [
      'a block that the text has not',
      (article) => [
        {
          target: { kind: 'article', article },
          commands: [{ type: 'article.block-kinds', revision: newArticle().revision.id, kinds: { 99: 'heading' } }],
        },
      ],
      'no-such-block',
    ],
  ];

  it.each(refusals)('with %s is refused, and none of its parts is taken', async (_name, wrong, code) => {
    const { root, store, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    const before = await filesIn(root);
    const innocent: Change = {
      target: { kind: 'annotator', annotator: me.id },
      commands: [{ type: 'annotator.change', change: { name: 'New' } }],
    };
    expect(await store.commit(transaction([innocent, ...wrong(id)]))).toMatchObject({ ok: false, error: { code } });
    expect([store.annotators[0]?.name, (await mySet(store, id)).spans, store.projectRecords()]).toEqual([me.name, [], []]);
    expect(await filesIn(root)).toEqual(before);
  });

  it.each<[string, (given: Transaction) => unknown, string]>([
    ['a number that JSON has not', (given) => ({ ...given, name: { key: 'mark', params: { n: 1n } } }), 'not-json'],
    ['itself inside', (given) => Object.assign(given, { name: { key: 'mark', params: { given } } }), 'not-json'],
    [
      'a key that reaches the prototype',
      (given) => ({ ...given, name: { key: 'mark', params: { constructor: { prototype: '' } } } }),
      'forbidden-key',
    ],
  ])('that holds %s is refused, and the next one is saved', async (_name, poison, code) => {
    const { root, store, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    // What no schema would let through must not block the saving of what comes after it.
    expect(await store.commit(poison(mark(id, newSpan())) as Transaction)).toMatchObject({ ok: false, error: { code } });
    await commit(store, mark(id, newSpan()));
    expect((await mySet(await open(root), id)).spans).toHaveLength(1);
  });

  it('sent twice counts once', async () => {
    const { store, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    const given = transaction([setChange(id, { type: 'set.change', change: { note: 'once' } })]);
    await commit(store, given);
    expect(await store.commit(given)).toMatchObject({ ok: false, error: { code: 'repeated-transaction' } });
    expect((await store.set(id, me.id)).seq).toBe(1);
  });

  it('may build on the one before it, whose set is still being loaded', async () => {
    const { root, store, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    const given = newSpan();
    const change = transaction([setChange(id, { type: 'span.change', span: given.id, change: { note: 'second', updated: stamp() } })]);
    const results = await Promise.all([store.commit(mark(id, given)), store.commit(change), store.set(id, me.id)]);
    expect(results.slice(0, 2)).toMatchObject([{ ok: true }, { ok: true }]);
    expect((await mySet(await open(root), id)).spans).toMatchObject([{ id: given.id, note: 'second' }]);
  });

  it('after the project was closed is refused', async () => {
    const { store, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    expect(await store.close()).toEqual({ ok: true, value: null });
    expect(await store.commit(mark(id, newSpan()))).toMatchObject({ ok: false, error: { code: 'closed' } });
  });

  it('is flushed with those that came while the disk was busy, in one line of the journal each', async () => {
    const { root, store, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    const results = await Promise.all(Array.from({ length: 50 }, () => store.commit(mark(id, newSpan()))));
    expect(results.every(({ ok }) => ok)).toBe(true);
    const journal = await readFile(store.paths.target({ kind: 'set', article: id, annotator: me.id }).journal, 'utf8');
    expect(
      journal
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).seq),
    ).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect((await mySet(await open(root), id)).spans).toHaveLength(50);
  });
});

describe('a set', () => {
  it('asked for many times at once is one', async () => {
    const { store, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    const sets = await Promise.all(Array.from({ length: 10 }, () => store.set(id, me.id)));
    expect(new Set(sets).size).toBe(1);
  });

  it('that was never changed has no file', async () => {
    const { root, store, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    await store.set(id, me.id);
    await store.close();
    expect([...(await filesIn(root)).keys()].filter((path) => path.includes('sets'))).toEqual([]);
    expect(await store.setsOf(id)).toEqual([]);
  });

  it('is handed out as its file holds it, with the records since', async () => {
    const { root, store, articles } = await openNew();
    const [{ id } = { id: '' }] = articles;
    await commit(store, mark(id, newSpan()));
    await store.close();
    const again = await open(root);
    const set = await again.set(id, me.id);
    const inFile = JSON.parse(await readFile(again.paths.target(set.target).snapshot, 'utf8')).data;
    await commit(again, mark(id, newSpan()));
    const asRead = await set.reading();
    expect([JSON.parse(asRead.text), asRead.seq, asRead.records.map(({ seq }) => seq)]).toEqual([inFile, 1, [1, 2]]);
    const later = await set.reading();
    expect([JSON.parse(later.text), later.seq, later.records]).toEqual([set.state, 2, asRead.records]);
  });
});

describe('articles', () => {
  it('come in with one transaction, and one undo takes them all away', async () => {
    const { root, store } = await openNew();
    const made = [newArticle('One'), newArticle('Two')];
    for (const each of made) await store.makeArticles([each], me.id);
    expect((await open(root)).articles).toHaveLength(1);
    const ids = made.map(({ article }) => article.id);
    const added = await store.bringIn(ids, { key: 'import', params: {} }, me.id);
    expect(added.ok && added.value.map(({ record }) => record.targets.length)).toEqual([2, 2]);
    expect((await open(root)).articles).toHaveLength(3);
    const id = added.ok ? (added.value[0]?.record.transaction ?? '') : '';
    await commit(store, transaction((await store.inverseOf(id)) ?? [], id));
    expect((await open(root)).articles).toHaveLength(1);
  });

  it('with the same text keep their own blocks', async () => {
    const { store } = await openNew(0);
    const [plain, headed] = [newArticle('Same text'), newArticle('Same text')];
    const heading = { ...headed, revision: { ...headed.revision, blocks: [{ kind: 'heading' as const, start: 0, end: 9 }] } };
    await store.makeArticles([plain, heading], me.id);
    const kinds = await Promise.all([plain, heading].map(({ article, revision }) => store.revision(article.id, revision.id)));
    expect(kinds.map(({ blocks }) => blocks[0]?.kind)).toEqual(['paragraph', 'heading']);
  });

  it.each([
    ['blocks that do not tile the text', { blocks: [] }, 'wrong-block'],
    ['a link that runs a script', { marks: [{ kind: 'link' as const, start: 0, end: 3, href: 'javascript:1' }] }, 'unsafe-link'],
    ['the id of another text', { text: 'Two' }, 'bad-checksum'],
  ])('with %s are refused before anything is written', async (_name, wrong, code) => {
    const { root, store } = await openNew();
    const before = await filesIn(root);
    const { article, revision } = newArticle('One');
    const added = await store.makeArticles([{ article, revision: { ...revision, ...wrong } }], me.id);
    expect(added).toMatchObject({ ok: false, error: { code } });
    expect(await filesIn(root)).toEqual(before);
  });

  it('never come over one that is there', async () => {
    const { root, store, articles } = await openNew();
    const before = await filesIn(root);
    const { article, revision } = newArticle('Another text');
    const again = { article: { ...article, id: articles[0]?.id ?? '' }, revision };
    expect(await store.makeArticles([again], me.id)).toMatchObject({
      ok: false,
      error: { code: 'cannot-write', params: { code: 'EEXIST' } },
    });
    expect(await filesIn(root)).toEqual(before);
    expect(store.articles).toEqual(articles);
  });
});

describe('the records of a project', () => {
  it('come in the order in which they were made, also where the clock was put back (F17)', async () => {
    const { root, store, articles } = await openNew(2);
    const [first, second] = articles.map(({ id }) => id) as [string, string];
    const early = countingMakers();
    const titled = (article: string, title: string, id = newId()): Transaction => ({
      ...transaction([{ target: { kind: 'article', article }, commands: [{ type: 'article.change', change: { title } }] }]),
      id,
    });
    await commit(store, titled(first, '1'));
    await commit(store, titled(second, '2'));
    await commit(store, titled(first, '3', early.newId()));
    await commit(store, titled(first, '4', early.newId()));
    const titles = (await open(root))
      .projectRecords()
      .flatMap(({ record }) => record.forward.map((command) => (command.type === 'article.change' ? command.change.title : '')));
    expect(titles.filter((title) => title !== '2')).toEqual(['1', '3', '4']);
    expect(titles).toHaveLength(4);
  });
});
