import type { Attributes, AttributesPatch, Command, Fragment, Id, Slug, Span, SpanChange, Transaction } from '../../shared/domain/schema';
import { newId, now } from '../seams';
import { activeSpan, dispatch, model } from '../state/session';
import { readFields } from './read-fields';

type Name = Transaction['name'];
const named = (key: string, params: Record<string, string> = {}): Name => ({ key, params });
const labelName = (label: Slug): string =>
  model
    .get()
    ?.scheme.labels.find((entry) => entry.id === label)
    ?.name.toLowerCase() ?? label;

function dispatchOnSet(name: Name, commands: readonly Command[]): boolean {
  const state = model.get();
  if (!state?.open) return false;
  return dispatch(name, [{ target: { kind: 'set', article: state.open.id, annotator: state.me }, commands }]).ok;
}

export const findSpan = (id: Id | null): Span | undefined => model.get()?.open?.set.spans.find((span) => span.id === id);

/** Makes a span and selects it; the first one says that the work has begun. Null when it could not be made. */
export function markSpan(label: Slug, fragments: readonly Fragment[]): Id | null {
  const state = model.get();
  if (!state?.open) return null;
  const stamp = { by: state.me, at: now() };
  const span: Span = {
    id: newId(),
    label,
    fragments,
    attributes: readFields(label, fragments),
    note: '',
    confidence: null,
    origin: { kind: 'manual', detail: '' },
    created: stamp,
    updated: stamp,
  };
  const begins: readonly Command[] =
    state.open.set.status === 'not-started' ? [{ type: 'set.change', change: { status: 'in-progress' } }] : [];
  if (!dispatchOnSet(named('mark', { label: labelName(label) }), [{ type: 'items.add', spans: [span], relations: [] }, ...begins]))
    return null;
  activeSpan.set(span.id);
  return span.id;
}

export function removeSpan(id: Id): void {
  const span = findSpan(id);
  if (!span) return;
  if (!dispatchOnSet(named('delete', { label: labelName(span.label) }), [{ type: 'items.remove', spans: [id], relations: [] }])) return;
  if (activeSpan.get() === id) activeSpan.set(null);
}

export function changeSpan(id: Id, name: Name, change: Omit<SpanChange, 'updated'>): void {
  const by = model.get()?.me;
  if (by === undefined || !findSpan(id)) return;
  dispatchOnSet(name, [{ type: 'span.change', span: id, change: { ...change, updated: { by, at: now() } } }]);
}

export const changeFragments = (id: Id, fragments: readonly Fragment[], key: string): void => changeSpan(id, named(key), { fragments });
export const changeLabel = (id: Id, label: Slug): void => changeSpan(id, named('change-label', { label: labelName(label) }), { label });
export const changeNote = (id: Id, note: string): void => changeSpan(id, named('change-note'), { note });
export const changeConfidence = (id: Id, confidence: number | null): void => changeSpan(id, named('change-confidence'), { confidence });

/** `patch` is worked out of what the span holds now. */
export function changeAttributes(id: Id, field: string, patch: (values: Attributes) => AttributesPatch): void {
  const span = findSpan(id);
  if (span) changeSpan(id, named('change-field', { field }), { attributes: patch(span.attributes) });
}
