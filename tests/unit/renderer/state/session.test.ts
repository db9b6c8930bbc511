import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { shownErrors } from '../../../../renderer/state/announcements';
import { applyTransaction, type Model } from '../../../../renderer/state/model';
import { newest } from '../../../../renderer/state/newest';
import { saveState } from '../../../../renderer/state/save-state';
import { dispatch, model, openArticle, showProject, travel } from '../../../../renderer/state/session';
import { builtInScheme } from '../../../../shared/domain/built-in-scheme';
import type { AnnotationSet, Article, Change, Id, Transaction } from '../../../../shared/domain/schema';
import type { ProjectState } from '../../../../shared/ipc/messages';
import { fail, ok } from '../../../../shared/result';

const id = (number: number): Id =>
  `0${number
    .toString(32)
    .toUpperCase()
    .padStart(25, '0')
    .replace(/[ILOU]/g, 'Z')}`;
const me = id(1);
const articleId = id(2);
const hash = 'a'.repeat(64);
const stamp = { by: me, at: '2026-03-12T10:00:00.000Z' };
const text = 'Two ferries crossed the strait on Thursday with 212 sailors';

const article: Article = {
  id: articleId,
  title: 'Ferry',
  byline: '',
  publisher: '',
  published: '',
  url: '',
  language: 'en',
  note: '',
  tags: [],
  attributes: {},
  origin: { file: 'ferry.txt', mediaType: 'text/plain', sha256: hash, importer: { id: 'plain-text', version: 1 }, encoding: 'utf-8' },
  created: stamp,
  revision: hash,
  revisions: [hash],
  blockKinds: {},
  removed: null,
};
const emptySet: AnnotationSet = {
  id: id(3),
  article: articleId,
  annotator: me,
  revision: hash,
  schemeVersion: 1,
  status: 'not-started',
  note: '',
  spans: [],
  relations: [],
  rejections: [],
  dismissals: [],
};
const project: ProjectState = {
  project: {
    id: id(4),
    name: 'Desk',
    publisher: { name: '', url: '' },
    licence: '',
    language: '',
    settings: {},
    scheme: 1,
    created: stamp,
  },
  scheme: builtInScheme,
  annotators: [{ id: me, name: 'Mira', colour: 'accent', role: '', kind: 'person' }],
  me,
  isSample: false,
  readOnly: null,
  beginWith: null,
  recovered: null,
  folder: '',
  articles: [{ article, status: 'not-started', counts: {}, unchecked: 0 }],
  records: [],
  damaged: [],
};

/** Main as the window meets it: takes transactions in the order sent, answers when told to, refuses what it is told to refuse. */
class FakeMain {
  state: Model | null = null;
  refuses: (transaction: Transaction) => boolean = () => false;
  private answers: (() => void)[] = [];

  request = (channel: string, input: { transaction?: Transaction }): Promise<unknown> => {
    if (channel === 'articles.open') {
      const revision = { id: hash, text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }], marks: [], parent: null };
      return Promise.resolve(
        ok({ writer: { kind: 'me' }, revision, set: { snapshot: JSON.stringify(emptySet), seq: 0, records: [] }, readingTook: 0 }),
      );
    }
    const { transaction } = input;
    if (channel !== 'transactions.commit' || !transaction || !this.state) return Promise.resolve(fail('unknown-request'));
    const applied = this.refuses(transaction) ? fail('refused') : applyTransaction(this.state, structuredClone(transaction));
    if (applied.ok) this.state = applied.value;
    return new Promise((resolve) => {
      this.answers.push(() => resolve(applied.ok ? ok({ transaction: transaction.id, savedAt: stamp.at, failure: null }) : applied));
    });
  };

  /** Gives the next `count` answers, in order. */
  async answer(count: number): Promise<void> {
    for (const give of this.answers.splice(0, count)) give();
    for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
  }
}

let main: FakeMain;
beforeEach(async () => {
  main = new FakeMain();
  vi.stubGlobal('window', { api: { request: main.request, onEvent: () => () => undefined } });
  shownErrors.set([]);
  showProject(project);
  await openArticle(articleId);
  main.state = model.get();
});

const setTarget = { kind: 'set', article: articleId, annotator: me } as const;
const mark = (number: number, start: number): Change => ({
  target: setTarget,
  commands: [
    {
      type: 'items.add',
      spans: [
        {
          id: id(100 + number),
          label: 'claim',
          fragments: [{ start, end: start + 3, exact: text.slice(start, start + 3) }],
          attributes: {},
          note: '',
          confidence: null,
          origin: { kind: 'manual', detail: '' },
          created: stamp,
          updated: stamp,
        },
      ],
      relations: [],
    },
  ],
});
const name = { key: 'mark', params: { label: 'claim' } };
const shown = (state: Model | null) => state && { project: state.project, articles: state.articles, set: state.open?.set };

describe('what a person does', () => {
  it('is in the model before main has answered, and saved when it has', async () => {
    dispatch(name, [mark(1, 4)]);
    expect(model.get()?.open?.set.spans).toHaveLength(1);
    expect(model.get()?.articles[0]?.counts).toEqual({ claim: 1 });
    expect(saveState.store.get()).toMatchObject({ underWay: 1, savedAt: null });
    await main.answer(1);
    expect(saveState.store.get()).toEqual({ underWay: 0, savedAt: stamp.at, failure: null });
  });

  it('is taken back and said when main refuses it, and later things that still fit stay', async () => {
    main.refuses = (transaction) => transaction.name.key === 'refuse-me';
    dispatch({ ...name, key: 'refuse-me' }, [mark(1, 4)]);
    dispatch(name, [mark(2, 8)]);
    await main.answer(2);
    expect(model.get()?.open?.set.spans.map((span) => span.id)).toEqual([id(102)]);
    expect(shownErrors.get().map(({ error }) => error.code)).toEqual(['refused']);
  });

  it('undoes the later of the set’s and the project’s acts, and redoes in turn', async () => {
    dispatch(name, [mark(1, 4)]);
    dispatch({ key: 'rename-article', params: {} }, [
      { target: { kind: 'article', article: articleId }, commands: [{ type: 'article.change', change: { title: 'Other' } }] },
    ]);
    expect(await travel('undo')).toEqual({ key: 'rename-article', params: {} });
    expect(model.get()?.articles[0]?.article.title).toBe('Ferry');
    expect(await travel('undo')).toEqual(name);
    expect(model.get()?.open?.set.spans).toEqual([]);
    expect(await travel('undo')).toBeNull();
    expect(await travel('redo')).toEqual(name);
    expect(await travel('redo')).toEqual({ key: 'rename-article', params: {} });
    expect(model.get()?.articles[0]?.article.title).toBe('Other');
    expect(await travel('redo')).toBeNull();
  });

  it('ends what could be redone when something new is done', async () => {
    dispatch(name, [mark(1, 4)]);
    await travel('undo');
    dispatch(name, [mark(2, 8)]);
    const state = model.get();
    expect(state && newest(state, 'redo')).toBeNull();
  });

  it('is not redone when it changed set and article together and the set has moved on', async () => {
    dispatch(name, [
      mark(1, 4),
      { target: { kind: 'article', article: articleId }, commands: [{ type: 'article.change', change: { title: 'Other' } }] },
    ]);
    await travel('undo');
    const undone = model.get();
    expect(undone && newest(undone, 'redo')?.name).toEqual(name);
    dispatch(name, [mark(2, 8)]);
    const state = model.get();
    expect(state && newest(state, 'redo')).toBeNull();
    expect(await travel('undo')).toEqual(name);
    expect(model.get()?.open?.set.spans).toEqual([]);
  });
});

describe('window and main', () => {
  it('hold the same state once everything is answered, whatever was done and refused', async () => {
    const step = fc.oneof(
      { weight: 5, arbitrary: fc.record({ kind: fc.constant('mark' as const), start: fc.nat(text.length - 3), isRefused: fc.boolean() }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), index: fc.nat(10) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), title: fc.string({ maxLength: 5 }) }) },
      { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) },
      { weight: 3, arbitrary: fc.record({ kind: fc.constant('answer' as const), count: fc.integer({ min: 1, max: 4 }) }) },
    );
    let number = 1000;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        showProject(project);
        await openArticle(articleId);
        main.state = model.get();
        main.refuses = (transaction) => transaction.name.key === 'refuse-me';
        for (const each of steps) {
          const spans = model.get()?.open?.set.spans ?? [];
          if (each.kind === 'mark') dispatch({ ...name, key: each.isRefused ? 'refuse-me' : 'mark' }, [mark(number++, each.start)]);
          else if (each.kind === 'remove' && spans.length > 0) {
            const span = spans[each.index % spans.length];
            if (span) dispatch(name, [{ target: setTarget, commands: [{ type: 'items.remove', spans: [span.id], relations: [] }] }]);
          } else if (each.kind === 'rename') {
            dispatch(name, [
              { target: { kind: 'article', article: articleId }, commands: [{ type: 'article.change', change: { title: each.title } }] },
            ]);
          } else if (each.kind === 'undo' || each.kind === 'redo') await travel(each.kind);
          else if (each.kind === 'answer') await main.answer(each.count);
        }
        await main.answer(1000);
        expect(shown(model.get())).toEqual(shown(main.state));
        expect(saveState.store.get().underWay).toBe(0);
      }),
      { numRuns: 300 },
    );
  });
});
