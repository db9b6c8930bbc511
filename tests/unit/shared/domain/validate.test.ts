import { describe, expect, it } from 'vitest';
import { builtInScheme } from '../../../../shared/domain/built-in-scheme';
import type { AnnotationSet, Block, InlineMark, Revision, Span } from '../../../../shared/domain/schema';
import { checkArticle, checkRevision, checkScheme, checkSet } from '../../../../shared/domain/validate';
import { countingMakers, stampOf } from './apply/random-commands';
import { emptySet, plainArticle } from './apply/states';

const makers = countingMakers();
const stamp = stampOf(makers);
const text = 'One 👩🏽‍🚒.\n\nThree';
const blocks: readonly Block[] = [
  { kind: 'paragraph', start: 0, end: 12 },
  { kind: 'blank', start: 13, end: 13 },
  { kind: 'paragraph', start: 14, end: 19 },
];
const revision: Revision = { id: 'a'.repeat(64), text, blocks, marks: [], parent: null };
const mark = (start: number, end: number, more: Partial<InlineMark> = {}): InlineMark => ({ kind: 'strong', start, end, ...more });

describe('a revision', () => {
  it('passes when its blocks tile the text, one a line', () => {
    expect(checkRevision(revision)).toEqual({ ok: true, value: null });
    expect(checkRevision({ ...revision, text: '', blocks: [{ kind: 'blank', start: 0, end: 0 }] }).ok).toBe(true);
    const marks = [mark(0, 3), mark(0, 3, { kind: 'link', href: 'https://example.org' }), mark(14, 19)];
    expect(checkRevision({ ...revision, marks }).ok).toBe(true);
  });

  const [first, second, third] = blocks as [Block, Block, Block];
  it.each<[string, readonly Block[], number]>([
    ['no block', [], 0],
    ['one line too few', [first, second], 2],
    ['one line too many', [...blocks, { kind: 'blank', start: 20, end: 20 }], 3],
    ['a gap', [first, third], 1],
    ['an overlap', [first, { ...second, start: 12 }, third], 1],
    ['two lines in one', [{ ...first, end: 19 }], 0],
    ['a line in two', [{ ...first, end: 4 }, { ...first, start: 4 }, second, third], 0],
    ['an end before its start', [first, second, { ...third, end: 3 }], 2],
    ['an end behind the text', [first, second, { ...third, end: 900 }], 2],
    ['another order', [second, first, third], 0],
  ])('with %s is refused', (_name, wrong, index) => {
    expect(checkRevision({ ...revision, blocks: wrong })).toEqual({ ok: false, error: { code: 'wrong-block', params: { index } } });
  });

  it.each<[string, readonly InlineMark[], string]>([
    ['over a line break', [mark(0, 14)], 'wrong-mark'],
    ['of nothing', [mark(3, 3)], 'wrong-mark'],
    ['backwards', [mark(3, 2)], 'wrong-mark'],
    ['behind the text', [mark(900, 901)], 'wrong-mark'],
    ['out of order', [mark(4, 6), mark(0, 1)], 'wrong-mark'],
    ['that runs a script', [mark(0, 3, { kind: 'link', href: 'javascript:alert(1)' })], 'unsafe-link'],
    ['that runs a script in disguise', [mark(0, 3, { kind: 'link', href: ' java\nscript:alert(1)' })], 'unsafe-link'],
    ['to a file', [mark(0, 3, { kind: 'link', href: 'file:///etc/passwd' })], 'unsafe-link'],
    ['to nowhere', [mark(0, 3, { kind: 'link' })], 'unsafe-link'],
    ['that is no link and has an address', [mark(0, 3, { href: 'https://example.org' })], 'unsafe-link'],
  ])('with a mark %s is refused', (_name, marks, code) => {
    expect(checkRevision({ ...revision, marks })).toEqual({ ok: false, error: { code, params: { index: marks.length - 1 } } });
  });

  it.each([
    ['\0', 2],
    ['\r', 2],
    ['\ud800', 2],
  ])('with %j in its text is refused with the place', (character, at) => {
    const wrong = `ab${character}c`;
    const all: Block = { kind: 'paragraph', start: 0, end: 4 };
    expect(checkRevision({ ...revision, text: wrong, blocks: [all] })).toEqual({ ok: false, error: { code: 'bad-text', params: { at } } });
  });
});

const [a, b, tie] = [makers.newId(), makers.newId(), makers.newId()];
const span = (id: string, start: number, end: number, more: Partial<Span> = {}): Span => ({
  id,
  label: 'claim',
  fragments: [{ start, end, exact: text.slice(start, end) }],
  attributes: {},
  note: '',
  confidence: null,
  origin: { kind: 'manual', detail: '' },
  created: stamp,
  updated: stamp,
  ...more,
});
const relation = (id: string, from: string, to: string, type = 'supports') => ({
  id,
  type,
  from,
  to,
  attributes: {},
  note: '',
  created: stamp,
  updated: stamp,
});
const set: AnnotationSet = { ...emptySet(makers), spans: [span(a, 0, 3), span(b, 4, 11)], relations: [relation(tie, a, b)] };
const rejection = (quote: string) => ({ quote, label: 'claim', recommender: 'r' });
const dismissal = (subject: string) => ({ lint: 'l', subject, reason: '' });

describe('a set', () => {
  it('passes when it stands on its text and scheme', () => {
    expect(checkSet(set, text, builtInScheme)).toEqual({ ok: true, value: null });
  });

  it.each<[string, Partial<AnnotationSet>, string]>([
    [
      'a span beyond the text',
      { spans: [span(a, 0, 3), span(b, 4, 11, { fragments: [{ start: 4_000_000, end: 4_000_007, exact: 'x' }] })] },
      'wrong-quote',
    ],
    [
      'a quote that is not there',
      { spans: [span(a, 0, 3, { fragments: [{ start: 0, end: 3, exact: 'Two' }] }), span(b, 4, 11)] },
      'wrong-quote',
    ],
    ['a span that begins inside a character', { spans: [span(a, 0, 3), span(b, 5, 11)] }, 'splits-character'],
    ['a span that ends inside a character', { spans: [span(a, 0, 3), span(b, 4, 5)] }, 'splits-character'],
    ['a span twice', { spans: [span(a, 0, 3), span(a, 0, 3)], relations: [] }, 'duplicate-id'],
    ['a relation twice', { relations: [relation(tie, a, b), relation(tie, b, a)] }, 'duplicate-id'],
    ['a relation to a missing span', { relations: [relation(tie, a, makers.newId())] }, 'no-such-span'],
    ['a relation from a missing span', { relations: [relation(tie, makers.newId(), a)] }, 'no-such-span'],
    ['a label that the scheme has not', { spans: [span(a, 0, 3, { label: 'verb' }), span(b, 4, 11)] }, 'unknown-label'],
    ['a relation type that the scheme has not', { relations: [relation(tie, a, b, 'likes')] }, 'unknown-relation'],
    ['spans out of order', { spans: [span(b, 4, 11), span(a, 0, 3)] }, 'wrong-order'],
    ['relations out of order', { relations: [relation(tie, a, b), relation(a, a, b)] }, 'wrong-order'],
    ['rejections out of order', { rejections: [rejection('b'), rejection('a')] }, 'wrong-order'],
    ['dismissals out of order', { dismissals: [dismissal('b'), dismissal('a')] }, 'wrong-order'],
  ])('with %s is refused', (_name, wrong, code) => {
    expect(checkSet({ ...set, ...wrong }, text, builtInScheme)).toMatchObject({ ok: false, error: { code } });
  });
});

describe('an article', () => {
  const article = plainArticle(makers);
  it('passes when its text is one of its texts', () => {
    expect(checkArticle(article).ok).toBe(true);
    expect(checkArticle({ ...article, revision: 'f'.repeat(64) })).toMatchObject({ ok: false, error: { code: 'no-such-revision' } });
    expect(checkArticle({ ...article, revisions: [article.revision, article.revision] })).toMatchObject({
      ok: false,
      error: { code: 'duplicate-id' },
    });
  });
});

describe('a scheme', () => {
  const [claim, source] = builtInScheme.labels as [(typeof builtInScheme.labels)[0], (typeof builtInScheme.labels)[0]];
  const [type] = builtInScheme.relationTypes as [(typeof builtInScheme.relationTypes)[0]];
  const choice = claim.attributes.find(({ choices }) => choices.length > 0);
  const record = claim.attributes.find(({ fields }) => fields.length > 0);
  if (!choice || !record) throw new Error('the built-in scheme has choices and records');

  it('that is built in passes', () => {
    expect(checkScheme(builtInScheme)).toEqual({ ok: true, value: null });
  });

  it.each([
    ['a label', { labels: [claim, source, claim] }],
    ['a relation type', { relationTypes: [type, type] }],
    ['an attribute of articles', { articleAttributes: [choice, choice] }],
    ['an attribute of a label', { labels: [{ ...claim, attributes: [choice, choice] }, source] }],
    ['an attribute of a relation', { relationTypes: [{ ...type, attributes: [choice, choice] }] }],
    ['a field of records', { labels: [{ ...claim, attributes: [{ ...record, fields: [...record.fields, ...record.fields] }] }, source] }],
    ['a choice', { labels: [{ ...claim, attributes: [{ ...choice, choices: [...choice.choices, ...choice.choices] }] }, source] }],
  ])('with %s twice is refused', (_name, wrong) => {
    expect(checkScheme({ ...builtInScheme, ...wrong })).toMatchObject({ ok: false, error: { code: 'duplicate-id' } });
  });

  it('whose relations tie a label that it has not is refused', () => {
    expect(checkScheme({ ...builtInScheme, labels: [claim, source] })).toMatchObject({ ok: false, error: { code: 'unknown-label' } });
  });
});
