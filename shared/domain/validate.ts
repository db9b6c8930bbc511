import { fail, ok, type Result } from '../result';
import { byId, compareDismissals, compareRejections } from './apply/entry-order';
import { compareSpans } from './apply/span-order';
import { safeHref } from './safe-href';
import type { AnnotationSet, Article, Block, InlineMark, Relation, Revision, Scheme, Span } from './schema';

/*
 * What a file must fulfil beyond its shape before anything is done with it. Every error names the place. What these functions let
 * through, the reducers, the editor and the exporters may rely on.
 */

const passed = ok(null);

/** Errors: `bad-text`, `wrong-block` (blocks tile the text, one a line), `wrong-mark` (in order, inside one line), `unsafe-link`. */
export function checkRevision({ text, blocks, marks }: Revision): Result<null> {
  const bad = text.search(/[\0\r]|\p{Surrogate}/u);
  if (bad >= 0) return fail('bad-text', { at: bad });
  const tiled = checkBlocks(blocks, text);
  return tiled.ok ? checkMarks(marks, text) : tiled;
}

function checkBlocks(blocks: readonly Block[], text: string): Result<null> {
  let start = 0;
  for (const [index, block] of blocks.entries()) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (start > text.length || block.start !== start || block.end !== end) return fail('wrong-block', { index });
    start = end + 1;
  }
  return start === text.length + 1 ? passed : fail('wrong-block', { index: blocks.length });
}

function checkMarks(marks: readonly InlineMark[], text: string): Result<null> {
  let previous = 0;
  for (const [index, { kind, start, end, href }] of marks.entries()) {
    const newline = text.indexOf('\n', start);
    if (start < previous || end <= start || end > (newline < 0 ? text.length : newline)) return fail('wrong-mark', { index });
    if (kind === 'link' ? href === undefined || safeHref(href) === null : href !== undefined) return fail('unsafe-link', { index });
    previous = start;
  }
  return passed;
}

/** Every fragment must slice to its quote and end between characters. Errors: `wrong-quote` with the span's id and offsets, `splits-character`. */
export function checkSpans(spans: readonly Pick<Span, 'id' | 'fragments'>[], text: string): Result<null> {
  for (const { id, fragments } of spans) {
    for (const { start, end, exact } of fragments) {
      if (text.slice(start, end) !== exact) return fail('wrong-quote', { id, start, end, length: text.length });
      if (splitsPair(text, start) || splitsPair(text, end)) return fail('splits-character', { id, start, end });
    }
  }
  return passed;
}

/** In well-formed text a low surrogate always has its high one before it. */
const splitsPair = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** Labels and relation types must be of the scheme. Errors: `unknown-label`, `unknown-relation`. */
export function checkTypes(
  spans: readonly Pick<Span, 'label'>[],
  relations: readonly Pick<Relation, 'type'>[],
  scheme: Scheme,
): Result<null> {
  const labels = new Set(scheme.labels.map((label) => label.id));
  const span = spans.find(({ label }) => !labels.has(label));
  if (span) return fail('unknown-label', { label: span.label });
  const types = new Set(scheme.relationTypes.map((type) => type.id));
  const relation = relations.find(({ type }) => !types.has(type));
  return relation ? fail('unknown-relation', { type: relation.type }) : passed;
}

/** A set on its text and scheme. Errors: those of `checkSpans` and `checkTypes`, `duplicate-id`, `no-such-span`, `wrong-order`. */
export function checkSet(set: AnnotationSet, text: string, scheme: Scheme): Result<null> {
  const ids = new Set(set.spans.map((span) => span.id));
  if (ids.size !== set.spans.length || hasTwice(set.relations)) return fail('duplicate-id');
  for (const { from, to } of set.relations) {
    if (!ids.has(from) || !ids.has(to)) return fail('no-such-span', { id: ids.has(from) ? to : from });
  }
  const typed = checkTypes(set.spans, set.relations, scheme);
  if (!typed.ok) return typed;
  const quoted = checkSpans(set.spans, text);
  if (!quoted.ok) return quoted;
  const isOrdered =
    inOrder(set.spans, compareSpans) &&
    inOrder(set.relations, byId) &&
    inOrder(set.rejections, compareRejections) &&
    inOrder(set.dismissals, compareDismissals);
  return isOrdered ? passed : fail('wrong-order');
}

/** Errors: `no-such-revision`, `duplicate-id`. */
export function checkArticle({ revision, revisions }: Article): Result<null> {
  if (new Set(revisions).size !== revisions.length) return fail('duplicate-id');
  return revisions.includes(revision) ? passed : fail('no-such-revision', { id: revision });
}

/** Ids in a list are not repeated, relation types tie labels that are there. Errors: `duplicate-id`, `unknown-label`. */
export function checkScheme({ labels, relationTypes, articleAttributes }: Scheme): Result<null> {
  const attributes = [...labels, ...relationTypes].flatMap((part) => part.attributes).concat(articleAttributes);
  const lists = [
    ...[labels, relationTypes, articleAttributes],
    ...[...labels, ...relationTypes].map((part) => part.attributes),
    ...attributes.map((attribute) => attribute.fields),
    ...[...attributes, ...attributes.flatMap((attribute) => attribute.fields)].map((field) => field.choices),
  ];
  if (lists.some(hasTwice)) return fail('duplicate-id');
  const known = new Set(labels.map((label) => label.id));
  const stranger = relationTypes.flatMap((type) => [...type.from, ...type.to]).find((label) => !known.has(label));
  return stranger === undefined ? passed : fail('unknown-label', { label: stranger });
}

const hasTwice = (items: readonly { readonly id: string }[]): boolean => new Set(items.map((item) => item.id)).size !== items.length;

const inOrder = <Item>(items: readonly Item[], compare: (a: Item, b: Item) => number): boolean =>
  items.every((item, index) => {
    const before = items[index - 1];
    return before === undefined || compare(before, item) <= 0;
  });
