import { fail, ok, type Result } from '../result';
import type { Applied, Apply } from './apply/applied';
import { applyArticle } from './apply/apply-article';
import { applyAnnotator, applyProject } from './apply/apply-project';
import { applySet } from './apply/apply-set';
import { replaySet } from './apply/replay-set';
import type {
  AnnotationSet,
  Annotator,
  AnnotatorCommand,
  Article,
  ArticleCommand,
  Command,
  Project,
  ProjectCommand,
  SetCommand,
  Target,
} from './schema';

/** What a target of each kind holds. */
export interface TargetState {
  project: Project;
  annotator: Annotator;
  article: Article;
  set: AnnotationSet;
}
export type TargetKind = Target['kind'];
export type AnyState = TargetState[TargetKind];

interface TargetCommand {
  project: ProjectCommand;
  annotator: AnnotatorCommand;
  article: ArticleCommand;
  set: SetCommand;
}

const reducers: { [Kind in TargetKind]: { prefixes: readonly string[]; apply: Apply<TargetState[Kind], TargetCommand[Kind]> } } = {
  project: { prefixes: ['project.'], apply: applyProject },
  annotator: { prefixes: ['annotator.'], apply: applyAnnotator },
  article: { prefixes: ['article.'], apply: applyArticle },
  set: { prefixes: ['items.', 'span.', 'relation.', 'set.', 'rejections.', 'dismissals.'], apply: applySet },
};

/** Forward and inverse of a list of commands on one target; `inverse` is in the order in which it is to be applied. */
export interface AppliedAll<State> {
  readonly state: State;
  readonly inverse: readonly Command[];
}

/**
 * Applies commands, all or none, to the state of one target; the same function in main, in the renderer and at replay.
 * Errors: `wrong-target` for a command of another kind of target, else those of the reducers.
 */
export function applyAll<Kind extends TargetKind>(
  kind: Kind,
  state: TargetState[Kind],
  commands: readonly Command[],
): Result<AppliedAll<TargetState[Kind]>> {
  const { prefixes, apply } = reducers[kind];
  let current = state;
  const inverse: Command[] = [];
  for (const command of commands) {
    if (!prefixes.some((prefix) => command.type.startsWith(prefix))) return fail('wrong-target', { type: command.type, kind });
    // The prefix says that the command is of this reducer's kind.
    const applied: Result<Applied<TargetState[Kind], Command>> = apply(current, command as TargetCommand[Kind]);
    if (!applied.ok) return applied;
    current = applied.value.state;
    inverse.unshift(applied.value.inverse);
  }
  return ok({ state: current, inverse });
}

/**
 * The state alone that `applyAll` gives, with the same errors, for the many commands of a journal: thousands of them on a large set
 * take milliseconds.
 */
export function stateAfter<Kind extends TargetKind>(
  kind: Kind,
  state: TargetState[Kind],
  commands: readonly Command[],
): Result<TargetState[Kind]> {
  const stranger = commands.findIndex((command) => !reducers[kind].prefixes.some((prefix) => command.type.startsWith(prefix)));
  if (stranger < 0 && 'spans' in state) {
    // A state with spans is a set, and the prefixes say that the commands are of its kind.
    return replaySet(state, commands as readonly SetCommand[]) as Result<TargetState[Kind]>;
  }
  const applied = applyAll(kind, state, commands);
  return applied.ok ? ok(applied.value.state) : applied;
}

/** A key that is equal for equal targets, also usable as a sort key. */
export function targetKey(target: Target): string {
  switch (target.kind) {
    case 'project':
      return 'project';
    case 'annotator':
      return `annotator/${target.annotator}`;
    case 'article':
      return `article/${target.article}`;
    case 'set':
      return `set/${target.article}/${target.annotator}`;
  }
}
