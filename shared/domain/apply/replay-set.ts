import { fail, ok, type Result } from '../../result';
import type { AnnotationSet, Id, Relation, SetCommand, Span } from '../schema';
import { applySet } from './apply-set';
import { byId } from './entry-order';
import { compareSpans, mergeSorted } from './span-order';

type Of<Type extends SetCommand['type']> = Extract<SetCommand, { type: Type }>;

/**
 * The set after commands, the same that `applySet` gives one after the other, with the same errors. It makes one list of spans in the
 * end instead of one for each command, and no inverses: thousands of records on thousands of spans take milliseconds.
 */
export function replaySet(set: AnnotationSet, commands: readonly SetCommand[]): Result<AnnotationSet> {
  const replay = new SetReplay(set);
  for (const command of commands) {
    const done = replay.apply(command);
    if (!done.ok) return done;
  }
  return ok(replay.state);
}

const passed = ok(null);

class SetReplay {
  private spans: Map<Id, Span>;
  /** Are the spans of `set` no longer those of the map? */
  private isBehind = false;

  constructor(private set: AnnotationSet) {
    this.spans = byIds(set.spans);
  }

  get state(): AnnotationSet {
    if (this.isBehind) this.set = { ...this.set, spans: [...this.spans.values()].sort(compareSpans) };
    this.isBehind = false;
    return this.set;
  }

  apply(command: SetCommand): Result<null> {
    // A list in which an id stands twice is not for a map.
    const isPlain = this.isBehind || this.spans.size === this.set.spans.length;
    if (isPlain && command.type === 'items.add') return this.add(command);
    if (isPlain && command.type === 'items.remove') return this.remove(command);
    if (isPlain && command.type === 'span.change') return this.change(command);
    return this.applyPlainly(command);
  }

  private applyPlainly(command: SetCommand): Result<null> {
    const { state } = this;
    const applied = applySet(state, command);
    if (!applied.ok) return applied;
    if (applied.value.state.spans !== state.spans) this.spans = byIds(applied.value.state.spans);
    this.set = applied.value.state;
    return passed;
  }

  private add({ spans, relations }: Of<'items.add'>): Result<null> {
    const ids = new Set(spans.map((span) => span.id));
    const relationIds = new Set(relations.map((relation) => relation.id));
    if (ids.size !== spans.length || relationIds.size !== relations.length) return fail('duplicate-id');
    if (spans.some((span) => this.spans.has(span.id))) return fail('duplicate-id');
    if (relations.length > 0 && this.set.relations.some((relation) => relationIds.has(relation.id))) return fail('duplicate-id');
    const isKnown = (id: Id): boolean => ids.has(id) || this.spans.has(id);
    const loose = relations.find((relation) => !isKnown(relation.from) || !isKnown(relation.to));
    if (loose) return fail('no-such-span', { id: isKnown(loose.from) ? loose.to : loose.from });
    for (const span of spans) this.spans.set(span.id, span);
    this.isBehind ||= spans.length > 0;
    this.setRelations(mergeSorted(this.set.relations, relations, byId));
    return passed;
  }

  private remove(command: Of<'items.remove'>): Result<null> {
    const ids = new Set(command.spans);
    const relationIds = new Set(command.relations);
    for (const id of ids) if (!this.spans.has(id)) return fail('no-such-span');
    const { relations } = this.set;
    if (relations.filter((relation) => relationIds.has(relation.id)).length !== relationIds.size) return fail('no-such-relation');
    for (const id of ids) this.spans.delete(id);
    this.isBehind ||= ids.size > 0;
    this.setRelations(relations.filter(({ id, from, to }) => !relationIds.has(id) && !ids.has(from) && !ids.has(to)));
    return passed;
  }

  /** On a set of this one span, so that what a change means is written in one place. */
  private change(command: Of<'span.change'>): Result<null> {
    const span = this.spans.get(command.span);
    const applied = applySet({ ...this.set, spans: span ? [span] : [], relations: [] }, command);
    if (!applied.ok) return applied;
    for (const changed of applied.value.state.spans) this.spans.set(changed.id, changed);
    this.isBehind = true;
    return passed;
  }

  private setRelations(relations: readonly Relation[]): void {
    if (relations.length !== this.set.relations.length) this.set = { ...this.set, relations };
  }
}

const byIds = (spans: readonly Span[]): Map<Id, Span> => new Map(spans.map((span) => [span.id, span]));
