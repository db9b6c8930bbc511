import { describe, expect, it } from 'vitest';
import { applyAll } from '../../../../../shared/domain/apply';
import type { AnnotationSet, Command, Relation, Span } from '../../../../../shared/domain/schema';
import { countingMakers, stampOf } from './random-commands';
import { emptySet, plainArticle } from './states';

const makers = countingMakers();
const stamp = stampOf(makers);
const span = (id: string, start: number): Span => ({
  id,
  label: 'claim',
  fragments: [{ start, end: start + 2, exact: 'xx' }],
  attributes: {},
  note: '',
  confidence: null,
  origin: { kind: 'manual', detail: '' },
  created: stamp,
  updated: stamp,
});
const relation = (id: string, from: string, to: string): Relation => ({
  id,
  type: 'supports',
  from,
  to,
  attributes: {},
  note: '',
  created: stamp,
  updated: stamp,
});
const [a, b, c, tie, none] = [makers.newId(), makers.newId(), makers.newId(), makers.newId(), makers.newId()];
const set: AnnotationSet = { ...emptySet(makers), spans: [span(a, 0), span(b, 4)], relations: [relation(tie, a, b)] };
const carried = { type: 'set.carry', revision: set.revision, schemeVersion: 2 } as const;

const refused: readonly (readonly [string, Command, string])[] = [
  ['adds a span that is there', { type: 'items.add', spans: [span(a, 9)], relations: [] }, 'duplicate-id'],
  ['adds a span twice', { type: 'items.add', spans: [span(c, 9), span(c, 12)], relations: [] }, 'duplicate-id'],
  ['adds a relation that is there', { type: 'items.add', spans: [], relations: [relation(tie, b, a)] }, 'duplicate-id'],
  ['adds a relation to nowhere', { type: 'items.add', spans: [], relations: [relation(c, a, none)] }, 'no-such-span'],
  ['removes a span that is not there', { type: 'items.remove', spans: [a, none], relations: [] }, 'no-such-span'],
  ['removes a relation that is not there', { type: 'items.remove', spans: [], relations: [none] }, 'no-such-relation'],
  ['changes a span that is not there', { type: 'span.change', span: none, change: { updated: stamp } }, 'no-such-span'],
  ['changes a relation that is not there', { type: 'relation.change', relation: none, change: { updated: stamp } }, 'no-such-relation'],
  ['ties a relation to nowhere', { type: 'relation.change', relation: tie, change: { to: none, updated: stamp } }, 'no-such-span'],
  [
    'takes back a rejection that nobody made',
    { type: 'rejections.change', add: [], remove: [{ quote: 'x', label: 'claim', recommender: 'r' }] },
    'no-such-entry',
  ],
  [
    'takes back a dismissal that nobody made',
    { type: 'dismissals.change', add: [], remove: [{ lint: 'l', subject: 's', reason: '' }] },
    'no-such-entry',
  ],
  ['carries a span twice', { ...carried, spans: [span(a, 0), span(a, 4)], relations: [] }, 'duplicate-id'],
  ['carries a relation whose span stays behind', { ...carried, spans: [span(a, 0)], relations: [relation(tie, a, b)] }, 'no-such-span'],
];

describe('a command', () => {
  it.each(refused)('that %s is refused and changes nothing', (_name, command, code) => {
    const before = JSON.stringify(set);
    const note: Command = { type: 'set.change', change: { note: 'first' } };
    expect(applyAll('set', set, [note, command])).toMatchObject({ ok: false, error: { code } });
    expect(JSON.stringify(set)).toBe(before);
  });

  it('that removes a span takes its relations along, and undoing brings both back', () => {
    const removed = applyAll('set', set, [{ type: 'items.remove', spans: [b], relations: [] }]);
    if (!removed.ok) throw new Error(removed.error.code);
    expect(removed.value.state).toMatchObject({ spans: [{ id: a }], relations: [] });
    expect(applyAll('set', removed.value.state, removed.value.inverse)).toMatchObject({ ok: true, value: { state: set } });
  });

  it('keeps spans in document order: start, the longer first, id', () => {
    const long: Span = { ...span(none, 4), fragments: [{ start: 4, end: 9, exact: 'xxxxx' }] };
    const added = applyAll('set', set, [{ type: 'items.add', spans: [span(c, 2), long], relations: [] }]);
    expect(added.ok && added.value.state.spans.map(({ id }) => id)).toEqual([a, c, none, b]);
  });

  it('that makes a text current which the article has not is refused', () => {
    const article = plainArticle(makers);
    const strange = 'f'.repeat(64);
    expect(applyAll('article', article, [{ type: 'article.change', change: { revision: strange } }])).toMatchObject({ ok: false });
    expect(applyAll('article', article, [{ type: 'article.block-kinds', revision: strange, kinds: { 0: 'heading' } }])).toMatchObject({
      ok: false,
    });
  });

  it('that gives a block its first kind again leaves no trace', () => {
    const article = plainArticle(makers);
    const kinds = (kind: 'heading' | null): Command => ({ type: 'article.block-kinds', revision: article.revision, kinds: { 0: kind } });
    const changed = applyAll('article', article, [kinds('heading')]);
    if (!changed.ok) throw new Error(changed.error.code);
    expect(changed.value.state.blockKinds).toEqual({ [article.revision]: { 0: 'heading' } });
    expect(applyAll('article', changed.value.state, [kinds(null)])).toMatchObject({ ok: true, value: { state: { blockKinds: {} } } });
  });
});
