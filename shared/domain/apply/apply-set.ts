import { fail, ok, type Result } from '../../result';
import { patchAttributes } from '../attributes-patch';
import type { AnnotationSet, Id, Relation, SetCommand, Span } from '../schema';
import type { Applied, Apply } from './applied';
import { byId, compareDismissals, compareRejections } from './entry-order';
import { handOn, indexOf, placeOf } from './span-index';
import { compareSpans, mergeSorted, withReplaced } from './span-order';

type SetResult = Result<Applied<AnnotationSet, SetCommand>>;
type Of<Type extends SetCommand['type']> = Extract<SetCommand, { type: Type }>;

/** The one place where an annotation set changes. Errors: `duplicate-id`, `no-such-span`, `no-such-relation`, `no-such-entry`. */
export const applySet: Apply<AnnotationSet, SetCommand> = (set, command) => {
  switch (command.type) {
    case 'items.add':
      return addItems(set, command);
    case 'items.remove':
      return removeItems(set, command);
    case 'span.change':
      return changeSpan(set, command);
    case 'relation.change':
      return changeRelation(set, command);
    case 'set.change': {
      const before = { ...(command.change.status && { status: set.status }), ...(command.change.note !== undefined && { note: set.note }) };
      return ok({ state: { ...set, ...command.change }, inverse: { type: 'set.change', change: before } });
    }
    case 'rejections.change': {
      const next = changeEntries(set.rejections, command, compareRejections);
      if (next === null) return fail('no-such-entry');
      return ok({ state: { ...set, rejections: next }, inverse: { type: command.type, add: command.remove, remove: command.add } });
    }
    case 'dismissals.change': {
      const next = changeEntries(set.dismissals, command, compareDismissals);
      if (next === null) return fail('no-such-entry');
      return ok({ state: { ...set, dismissals: next }, inverse: { type: command.type, add: command.remove, remove: command.add } });
    }
    case 'set.carry':
      return carry(set, command);
  }
};

function addItems(set: AnnotationSet, command: Of<'items.add'>): SetResult {
  const ids = new Set(command.spans.map((span) => span.id));
  const relationIds = new Set(command.relations.map((relation) => relation.id));
  if (ids.size !== command.spans.length || relationIds.size !== command.relations.length) return fail('duplicate-id');
  if (hasAny(set.spans, ids)) return fail('duplicate-id');
  if (set.relations.some((relation) => relationIds.has(relation.id))) return fail('duplicate-id');
  const spans = mergeSorted(set.spans, command.spans, compareSpans);
  if (command.relations.length > 0) {
    const known = indexOf(set.spans) ?? new Set(set.spans.map((span) => span.id));
    const isKnown = (id: Id): boolean => ids.has(id) || known.has(id);
    const loose = command.relations.find((relation) => !isKnown(relation.from) || !isKnown(relation.to));
    if (loose) return fail('no-such-span', { id: isKnown(loose.from) ? loose.to : loose.from });
  }
  handOn(set.spans, spans, command.spans, []);
  return ok({
    state: { ...set, spans, relations: mergeSorted(set.relations, command.relations, byId) },
    inverse: { type: 'items.remove', spans: [...ids], relations: [...relationIds] },
  });
}

function removeItems(set: AnnotationSet, command: Of<'items.remove'>): SetResult {
  const ids = new Set(command.spans);
  const relationIds = new Set(command.relations);
  const [spans, kept] = takeOut(set.spans, ids);
  if (spans.length !== ids.size) return fail('no-such-span');
  const named = set.relations.filter((relation) => relationIds.has(relation.id));
  if (named.length !== relationIds.size) return fail('no-such-relation');
  const [relations, keptRelations] = split(
    set.relations,
    (relation) => relationIds.has(relation.id) || ids.has(relation.from) || ids.has(relation.to),
  );
  handOn(set.spans, kept, [], ids);
  return ok({ state: { ...set, spans: kept, relations: keptRelations }, inverse: { type: 'items.add', spans, relations } });
}

function changeSpan(set: AnnotationSet, { span: id, change }: Of<'span.change'>): SetResult {
  const index = placeOf(set.spans, id);
  const span = set.spans[index];
  if (!span) return fail('no-such-span', { id });
  const { attributes: patch, ...fields } = change;
  const patched = patch ? patchAttributes(span.attributes, patch) : null;
  const next: Span = { ...span, ...fields, ...(patched && { attributes: patched.attributes }) };
  const before = {
    ...(change.label !== undefined && { label: span.label }),
    ...(change.fragments && { fragments: span.fragments }),
    ...(change.note !== undefined && { note: span.note }),
    ...(change.confidence !== undefined && { confidence: span.confidence }),
    ...(patched && { attributes: patched.inverse }),
    updated: span.updated,
  };
  const spans = change.fragments ? mergeSorted(set.spans.toSpliced(index, 1), [next], compareSpans) : withReplaced(set.spans, index, next);
  handOn(set.spans, spans, [next], []);
  return ok({ state: { ...set, spans }, inverse: { type: 'span.change', span: id, change: before } });
}

function changeRelation(set: AnnotationSet, { relation: id, change }: Of<'relation.change'>): SetResult {
  const index = set.relations.findIndex((relation) => relation.id === id);
  const relation = set.relations[index];
  if (!relation) return fail('no-such-relation', { id });
  for (const end of [change.from, change.to]) {
    if (end !== undefined && placeOf(set.spans, end) < 0) return fail('no-such-span', { id: end });
  }
  const { attributes: patch, ...fields } = change;
  const patched = patch ? patchAttributes(relation.attributes, patch) : null;
  const before = {
    ...(change.type !== undefined && { type: relation.type }),
    ...(change.from !== undefined && { from: relation.from }),
    ...(change.to !== undefined && { to: relation.to }),
    ...(change.note !== undefined && { note: relation.note }),
    ...(patched && { attributes: patched.inverse }),
    updated: relation.updated,
  };
  const next: Relation = { ...relation, ...fields, ...(patched && { attributes: patched.attributes }) };
  return ok({
    state: { ...set, relations: set.relations.with(index, next) },
    inverse: { type: 'relation.change', relation: id, change: before },
  });
}

/** Puts other spans and relations, on another text or scheme, in the place of all that are there. */
function carry(set: AnnotationSet, { type, revision, schemeVersion, spans, relations }: Of<'set.carry'>): SetResult {
  const emptied = { ...set, revision, schemeVersion, spans: [], relations: [] };
  const filled = addItems(emptied, { type: 'items.add', spans, relations });
  if (!filled.ok) return filled;
  const { revision: before, schemeVersion: versionBefore, spans: spansBefore, relations: relationsBefore } = set;
  const inverse: SetCommand = { type, revision: before, schemeVersion: versionBefore, spans: spansBefore, relations: relationsBefore };
  return ok({ state: filled.value.state, inverse });
}

/** Entries are a bag, kept sorted so that undoing gives back the very same list. Null when one to remove is not there. */
function changeEntries<T>(
  entries: readonly T[],
  change: { add: readonly T[]; remove: readonly T[] },
  compare: (a: T, b: T) => number,
): readonly T[] | null {
  const next = [...entries];
  for (const entry of change.remove) {
    const index = next.findIndex((other) => compare(other, entry) === 0);
    if (index < 0) return null;
    next.splice(index, 1);
  }
  return mergeSorted(next, change.add, compare);
}

function hasAny(spans: readonly Span[], ids: ReadonlySet<Id>): boolean {
  const index = indexOf(spans);
  return index ? [...ids].some((id) => index.has(id)) : spans.some((span) => ids.has(span.id));
}

/** Those spans, in order, and the others. One alone is found without looking through a large list. */
function takeOut(spans: readonly Span[], ids: ReadonlySet<Id>): [taken: readonly Span[], kept: readonly Span[]] {
  const [only] = ids;
  if (ids.size !== 1 || only === undefined) return split(spans, (span) => ids.has(span.id));
  const place = placeOf(spans, only);
  return place < 0 ? [[], spans] : [spans.slice(place, place + 1), spans.toSpliced(place, 1)];
}

function split<T>(items: readonly T[], isTaken: (item: T) => boolean): [taken: T[], kept: T[]] {
  const taken: T[] = [];
  const kept: T[] = [];
  for (const item of items) (isTaken(item) ? taken : kept).push(item);
  return [taken, kept];
}
