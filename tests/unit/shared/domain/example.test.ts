import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInScheme } from '../../../../shared/domain/built-in-scheme';
import { attributeProblems, checkAttributes } from '../../../../shared/domain/check-attributes';
import { resolveExample } from '../../../../shared/domain/example';
import type { Span } from '../../../../shared/domain/schema';
import { setCommandSchema } from '../../../../shared/domain/schema';
import { exampleSchema } from '../../../../shared/domain/schema/example';
import { findRelationType, fits } from '../../../../shared/domain/scheme';
import { importerFor, readArticle } from '../../../../shared/formats/importers';

const stamp = { by: '01ARZ3NDEKTSV4RRFFQ69G5FAV', at: '2026-03-12T12:00:00.000Z' };
const counter = (): (() => string) => {
  let count = 0;
  return () => `01ARZ3NDEKTSV4RRFFQ6${String(count++).padStart(6, '0')}`;
};
const making = () => ({ newId: counter(), stamp });

const folder = join(import.meta.dirname, '../../../../examples');
const textOf = (fileName: string): string => {
  const read = readArticle(importerFor(fileName), readFileSync(join(folder, fileName), 'utf8'), fileName);
  if (!read.ok) throw new Error(read.error.code);
  return read.value.article.text;
};
const annotations = readdirSync(folder).filter((name) => name.endsWith('.annotations.json'));
const load = (name: string) => {
  const slug = name.replace('.annotations.json', '');
  const article = readdirSync(folder).find((file) => file === `${slug}.txt` || file === `${slug}.md`) ?? '';
  const example = exampleSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return { example, text: textOf(article), ...resolveExample(example, textOf(article), making()) };
};

describe.each(annotations)('the bundled annotations %s', (name) => {
  const { example, text, spans, relations } = load(name);
  const labelOf = new Map(spans.map(({ id, label }) => [id, label]));

  it('resolve to spans whose fragments slice to their quotes', () => {
    for (const fragment of spans.flatMap(({ fragments }) => fragments)) {
      expect(text.slice(fragment.start, fragment.end)).toBe(fragment.exact);
    }
    expect(setCommandSchema.safeParse({ type: 'items.add', spans, relations }).error).toBeUndefined();
  });

  it('agree with the built-in scheme in every value', () => {
    const problems = spans.flatMap(({ label, attributes, fragments }) =>
      checkAttributes(builtInScheme, label, attributes).map((problem) => ({ ...problem, of: fragments[0]?.exact })),
    );
    expect(problems).toEqual([]);
    expect(attributeProblems(builtInScheme.articleAttributes, example.article.attributes)).toEqual([]);
  });

  it('tie only what the relation types may tie, and nothing twice', () => {
    const wrong = relations.filter(({ type, from, to }) => {
      const found = findRelationType(builtInScheme, type);
      return found === undefined || from === to || !fits(found, labelOf.get(from) ?? '', labelOf.get(to) ?? '');
    });
    expect(wrong).toEqual([]);
    const ties = relations.map(({ type, from, to }) => `${type} ${from} ${to}`);
    expect(ties.filter((tie, index) => ties.indexOf(tie) !== index)).toEqual([]);
  });

  it('mark no stretch twice with one label', () => {
    const places = spans.map(({ label, fragments }) => `${label} ${JSON.stringify(fragments)}`);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });
});

describe('the annotated ferry article', () => {
  const { spans, relations } = load('ferry-exchange.annotations.json');
  const edges = (span: Span) => ({ start: span.fragments[0]?.start ?? 0, end: span.fragments.at(-1)?.end ?? 0 });
  const some = (test: (a: Span, b: Span) => boolean): boolean => spans.some((a) => spans.some((b) => a !== b && test(a, b)));
  const simple = (span: Span): boolean => span.fragments.length === 1;

  it('shows every label and every kind of relation that is made by hand', () => {
    expect(new Set(spans.map(({ label }) => label))).toEqual(new Set(builtInScheme.labels.map(({ id }) => id)));
    const byHand = builtInScheme.relationTypes.map(({ id }) => id).filter((id) => id !== 'derived-from');
    expect(new Set(relations.map(({ type }) => type))).toEqual(new Set(byHand));
  });

  it('shows spans that nest, cross, coincide and have several fragments', () => {
    expect(some((a, b) => simple(a) && a.label === b.label && edges(a).start < edges(b).start && edges(b).end < edges(a).end)).toBe(true);
    expect(some((a, b) => edges(a).start < edges(b).start && edges(b).start < edges(a).end && edges(a).end < edges(b).end)).toBe(true);
    expect(some((a, b) => edges(a).start === edges(b).start && edges(a).end === edges(b).end)).toBe(true);
    expect(spans.some(({ fragments }) => fragments.length > 1)).toBe(true);
  });

  it('has every verdict, and one source off the record', () => {
    const values = (key: string) => spans.map(({ attributes }) => attributes[key]);
    const scale = builtInScheme.labels[0]?.attributes.find(({ id }) => id === 'verdict')?.choices.map(({ id }) => id) ?? [];
    expect(values('verdict')).toEqual(expect.arrayContaining(scale));
    expect(values('terms').filter((terms) => terms === 'off-record')).toHaveLength(1);
  });
});

describe('resolving an example', () => {
  const span = { key: 'a', label: 'number', quotes: [{ exact: 'two', occurrence: 2 }] };
  const example = { status: 'done' as const, note: '', article: { tags: [], attributes: {} }, spans: [span], relations: [] };

  it('finds the occurrence that is meant, counted from 1', () => {
    expect(resolveExample(example, 'two and two', making()).spans[0]?.fragments).toEqual([{ start: 8, end: 11, exact: 'two' }]);
  });

  it('puts fragments in the order of the text and gives records ids', () => {
    const quotes = [{ exact: 'b' }, { exact: 'a' }];
    const [made] = resolveExample(
      { ...example, spans: [{ ...span, quotes, attributes: { evidence: [{ title: 'Log' }] } }] },
      'a b',
      making(),
    ).spans;
    expect(made?.fragments.map(({ exact }) => exact)).toEqual(['a', 'b']);
    expect(made?.attributes.evidence).toEqual([{ id: '01ARZ3NDEKTSV4RRFFQ6000001', values: { title: 'Log' } }]);
  });

  it.each([
    ['a quote that does not occur', [{ ...span, quotes: [{ exact: 'three' }] }], [], '‘three’ occurs 0 times'],
    ['an occurrence beyond the last', [{ ...span, quotes: [{ exact: 'two', occurrence: 3 }] }], [], 'the example means no. 3'],
    ['a quote that could be several places', [{ ...span, quotes: [{ exact: 'two' }] }], [], '‘two’ occurs 2 times'],
    ['a key used twice', [span, span], [], 'two spans ‘a’'],
    ['a relation to nothing', [span], [{ type: 'same-quantity', from: 'a', to: 'b' }], 'names ‘b’'],
  ])('refuses %s', (_, spans, relations, message) => {
    expect(() => resolveExample({ ...example, spans, relations }, 'two and two', making())).toThrow(message);
  });
});
