import { describe, expect, it } from 'vitest';
import type { FieldChange } from '../../../../renderer/history/field-changes';
import { articleDifference, projectDifference } from '../../../../renderer/history/object-difference';
import { setDifference } from '../../../../renderer/history/set-difference';
import { builtInScheme } from '../../../../shared/domain/built-in-scheme';
import type { AnnotationSet, Relation, Span } from '../../../../shared/domain/schema';
import { createWords } from '../../../../shared/i18n/i18n';
import { countingMakers, person } from '../../shared/domain/apply/random-commands';
import { emptySet, plainArticle, plainProject } from '../../shared/domain/apply/states';

const makers = countingMakers();
const stamp = { by: person, at: makers.now() };
const span = (exact: string, more: Partial<Span> = {}): Span => ({
  ...{ id: makers.newId(), label: 'claim', fragments: [{ start: 0, end: exact.length, exact }], attributes: {}, note: '' },
  ...{ confidence: null, origin: { kind: 'manual', detail: '' }, created: stamp, updated: stamp },
  ...more,
});
const words = createWords('en');
const speech = {
  t: (key: string, params: Record<string, unknown> = {}) => words.t(key.includes(':') ? key : `history:${key}`, params),
  nameOf: (_key: string, stored: string) => stored,
};
const said = { ...speech, quoteOf: () => null };
const written = (fields: readonly FieldChange[]): readonly string[] => fields.map(({ name, from, to }) => `${name}: ${from} → ${to}`);

const claim = span('Ships came');
const source = span('the mayor', { label: 'source' });
const empty = emptySet(makers);
const withBoth: AnnotationSet = { ...empty, spans: [claim, source] };
/** What changing the claim in this way did, in words. */
const changed = (before: Partial<Span>, after: Partial<Span>): readonly string[] => {
  const of = (more: Partial<Span>): AnnotationSet => ({ ...withBoth, spans: [{ ...claim, ...more }, source] });
  const [only, ...others] = setDifference(of(before), of(after), builtInScheme, speech);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ kind: 'span', how: 'changed', id: claim.id });
  return written(only?.fields ?? []);
};

describe('what a change of annotations did, in words', () => {
  it('names spans and relations that came and went', () => {
    const relation: Relation = {
      ...{ id: makers.newId(), type: 'attribution', from: source.id, to: claim.id, attributes: {}, note: '' },
      ...{ created: stamp, updated: stamp },
    };
    const tied = { ...withBoth, relations: [relation] };
    expect(setDifference(empty, tied, builtInScheme, speech)).toMatchObject([
      { kind: 'span', how: 'added', span: claim },
      { kind: 'span', how: 'added', span: source },
      { kind: 'relation', how: 'added', words: '“the mayor” – Attribution – “Ships came”' },
    ]);
    expect(setDifference(tied, empty, builtInScheme, speech).map((each) => each.kind !== 'field' && each.how)).toEqual([
      'removed',
      'removed',
      'removed',
    ]);
    expect(setDifference(tied, tied, builtInScheme, speech)).toEqual([]);
  });

  it('says a field with its old and its new value, by the names of the scheme', () => {
    expect(changed({}, { attributes: { verdict: 'refuted' } })).toEqual(['Verdict: none → Refuted']);
    expect(changed({ attributes: { verdict: 'refuted' } }, { attributes: {} })).toEqual(['Verdict: Refuted → none']);
    expect(changed({}, { attributes: { kind: ['quantity', 'cause'] } })).toEqual(['Kind: none → Quantity, Cause']);
    expect(changed({}, { attributes: { checkable: 'unclear', 'checkable.reason': 'no date' } })).toEqual([
      'Checkable: none → Unclear',
      'Checkable, why: none → no date',
    ]);
    expect(changed({}, { attributes: { 'not-of-the-scheme': true } })).toEqual(['not-of-the-scheme: none → yes']);
  });

  it('says of a list of records those that differ', () => {
    const [first, second] = [makers.newId(), makers.newId()];
    const evidence = (...questions: readonly string[]) => ({
      evidence: questions.map((question, index) => ({ id: index === 0 ? first : second, values: { question } })),
    });
    expect(changed({ attributes: evidence('Who?') }, { attributes: evidence('Who?', 'When?') })).toEqual(['Evidence: none → When?']);
    expect(changed({ attributes: evidence('Who?') }, { attributes: evidence('Who else?') })).toEqual(['Evidence: Who? → Who else?']);
  });

  it('says label, words, note and how sure, and where the same words stand elsewhere', () => {
    expect(changed({}, { label: 'number', note: 'ask', confidence: 0.5 })).toEqual([
      'Label: Claim → Number',
      'Note: none → ask',
      'How sure: none → 50 %',
    ]);
    expect(changed({}, { fragments: [{ start: 0, end: 5, exact: 'Ships' }] })).toEqual(['Words: “Ships came” → “Ships”']);
    expect(changed({}, { fragments: [{ start: 40, end: 50, exact: 'Ships came' }] })).toEqual([
      'Words: “Ships came” (0) → “Ships came” (40)',
    ]);
  });

  it('says the status and the note of the whole set', () => {
    const [only] = setDifference(empty, { ...empty, status: 'done', note: 'read twice' }, builtInScheme, speech);
    expect(written(only?.fields ?? [])).toEqual(['Status: not started → done', 'Note: none → read twice']);
  });
});

describe('what a change of an article or of the project did, in words', () => {
  it('says details, tags, blocks and whether it was deleted', () => {
    const article = plainArticle(makers);
    const after = {
      ...{ ...article, title: 'Harbour opens', tags: ['port', 'ships'], removed: stamp },
      blockKinds: { [article.revision]: { '2': 'heading' as const } },
    };
    expect(written(articleDifference(article, after, builtInScheme, said))).toEqual([
      'Title: Harbour → Harbour opens',
      'Tags: none → port, ships',
      'Block 3: as imported → Heading',
      'Deleted: no → yes',
    ]);
  });

  it('says the name, the publisher and the version of the scheme', () => {
    const project = plainProject(makers);
    const after = { ...project, name: 'Night desk', publisher: { name: 'The Paper', url: '' }, scheme: 2 };
    expect(written(projectDifference(project, after, said))).toEqual([
      'Name: Desk → Night desk',
      'Publisher: none → The Paper',
      'Scheme: version 1 → version 2',
    ]);
  });
});
