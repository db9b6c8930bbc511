import type { Attributes, AttributeValue, Fragment, Id, Relation, Span, Stamp } from './schema';
import type { Example, ExampleQuote, ExampleSpan, ExampleValue } from './schema/example';

/** What `items.add` takes. */
export interface ExampleItems {
  readonly spans: readonly Span[];
  readonly relations: readonly Relation[];
}

interface Making {
  newId(): Id;
  readonly stamp: Stamp;
}

/**
 * Turns an example, which names stretches of the text by their words, into spans and relations on that canonical text.
 * Throws where a quote does not occur (or occurs several times and none is chosen), and where a relation names no span.
 */
export const resolveExample = (example: Example, text: string, { newId, stamp }: Making): ExampleItems => {
  const ids = new Map<string, Id>();
  const spans = example.spans.map((given) => {
    if (ids.has(given.key)) throw new Error(`The example has two spans ‘${given.key}’`);
    const id = newId();
    ids.set(given.key, id);
    return toSpan(given, id, text, { newId, stamp });
  });
  const idOf = (key: string): Id => {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`A relation of the example names ‘${key}’, and there is no such span`);
    return id;
  };
  const relations = example.relations.map(({ type, from, to, note = '' }) => ({
    id: newId(),
    type,
    from: idOf(from),
    to: idOf(to),
    attributes: {},
    note,
    created: stamp,
    updated: stamp,
  }));
  return { spans, relations };
};

const toSpan = (given: ExampleSpan, id: Id, text: string, { newId, stamp }: Making): Span => ({
  id,
  label: given.label,
  fragments: given.quotes.map((quote) => findQuote(text, quote)).sort((a, b) => a.start - b.start),
  attributes: toAttributes(given.attributes ?? {}, newId),
  note: given.note ?? '',
  confidence: null,
  origin: { kind: 'manual', detail: '' },
  created: stamp,
  updated: stamp,
});

const toAttributes = (given: Readonly<Record<string, ExampleValue>>, newId: () => Id): Attributes =>
  Object.fromEntries(Object.entries(given).map(([key, value]) => [key, toValue(value, newId)]));

const toValue = (value: ExampleValue, newId: () => Id): AttributeValue => {
  if (typeof value !== 'object' || !('length' in value)) return value;
  const isText = (item: unknown): item is string => typeof item === 'string';
  if (value.every(isText)) return value;
  return value.flatMap((values) => (isText(values) ? [] : [{ id: newId(), values }]));
};

/** Occurrences are counted from 1 and do not overlap. */
const findQuote = (text: string, { exact, occurrence }: ExampleQuote): Fragment => {
  const starts: number[] = [];
  for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + exact.length)) starts.push(at);
  if (occurrence === undefined && starts.length > 1) {
    throw new Error(`‘${exact}’ occurs ${starts.length} times in the text; the example has to say which one it means`);
  }
  const start = starts[(occurrence ?? 1) - 1];
  if (start === undefined)
    throw new Error(`‘${exact}’ occurs ${starts.length} times in the text, and the example means no. ${occurrence ?? 1}`);
  return { start, end: start + exact.length, exact };
};
