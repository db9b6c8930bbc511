import { applyAll } from '../../shared/domain/apply';
import { countSpans } from '../../shared/domain/count-spans';
import { type History, recordHistory } from '../../shared/domain/history';
import type {
  AnnotationSet,
  Annotator,
  Change,
  Command,
  Id,
  Project,
  Revision,
  Scheme,
  Target,
  Time,
  Transaction,
} from '../../shared/domain/schema';
import type { ArticleSummary, Recovered, Writer } from '../../shared/ipc/messages';
import { type AssayError, fail, ok, type Result } from '../../shared/result';

/** What one act of a person did, as far as this window has its targets open. */
export interface Act {
  readonly transaction: Id;
  readonly name: Transaction['name'];
  readonly at: Time;
  readonly undoes?: Id;
  /** Of a very wide act only some. */
  readonly targets: readonly Target[];
  /** How many targets it has. */
  readonly width: number;
  /** What undoes it, for the targets that are open here. */
  readonly inverse: readonly Change[];
}

export interface OpenArticle {
  readonly id: Id;
  readonly revision: Revision;
  readonly set: AnnotationSet;
  /** Who may write this set now. */
  readonly writer: Writer;
  /** The undo stack of this set. */
  readonly history: History<Act>;
}

/** All that the window shows of a project: main's answer, and every change since. */
export interface Model {
  readonly project: Project;
  readonly scheme: Scheme;
  readonly annotators: readonly Annotator[];
  readonly me: Id;
  readonly isSample: boolean;
  readonly folder: string;
  /** Why nothing can be changed; null: it can. */
  readonly readOnly: AssayError | null;
  readonly articles: readonly ArticleSummary[];
  /** The article to open first; null: the first one. */
  readonly beginWith: Id | null;
  readonly recovered: Recovered | null;
  readonly open: OpenArticle | null;
  /** The undo stack of the project, its annotators and articles. */
  readonly history: History<Act>;
}

/** Why a person may not make these changes now; null: they may. */
export function refusalOf({ readOnly, open, me }: Model, changes: readonly Change[]): AssayError | null {
  if (readOnly || !open || open.writer.kind === 'me') return readOnly;
  const touchesSet = changes.some(({ target }) => target.kind === 'set' && target.article === open.id && target.annotator === me);
  if (!touchesSet) return null;
  const { writer } = open;
  return writer.kind === 'nobody'
    ? writer.reason
    : {
        code: 'written-elsewhere',
        params: { owner: writer.owner || 'errors:somebody', host: writer.host || 'errors:somewhere' },
      };
}

/** The model after a transaction, with what undoes it; all or nothing, the same reducers as in main. */
export function applyTransaction(model: Model, transaction: Transaction): Result<Model> {
  let next = model;
  const inverse: Change[] = [];
  for (const { target, commands } of transaction.changes) {
    const applied = applyChange(next, target, commands);
    if (!applied.ok) return applied;
    next = applied.value.model;
    if (applied.value.inverse) inverse.unshift({ target, commands: applied.value.inverse });
  }
  const { id, name, at, undoes } = transaction;
  const targets = transaction.changes.map((change) => change.target);
  return ok(
    recordAct(next, { transaction: id, name, at, targets, width: targets.length, inverse, ...(undoes !== undefined && { undoes }) }),
  );
}

/** A transaction is on the stack of the open set when it touches that, and on the project's when it touches anything else. */
export function recordAct(model: Model, act: Act): Model {
  const { open } = model;
  const touchesSet = open !== null && act.targets.some((target) => isOpenSet(model, target));
  const touchesProject = act.targets.some((target) => !isOpenSet(model, target));
  return {
    ...model,
    open: open && touchesSet ? { ...open, history: recordHistory(open.history, act) } : open,
    history: touchesProject ? recordHistory(model.history, act) : model.history,
  };
}

export const isOpenSet = (model: Model, target: Target): boolean =>
  target.kind === 'set' && target.article === model.open?.id && target.annotator === model.me;

/** `inverse` is null for a target that this window has not open; main has it. */
function applyChange(
  model: Model,
  target: Target,
  commands: readonly Command[],
): Result<{ model: Model; inverse: readonly Command[] | null }> {
  switch (target.kind) {
    case 'project': {
      const applied = applyAll('project', model.project, commands);
      return applied.ok ? ok({ model: { ...model, project: applied.value.state }, inverse: applied.value.inverse }) : applied;
    }
    case 'annotator': {
      const index = model.annotators.findIndex((annotator) => annotator.id === target.annotator);
      const annotator = model.annotators[index];
      if (!annotator) return fail('no-such-target', { target: target.annotator });
      const applied = applyAll('annotator', annotator, commands);
      if (!applied.ok) return applied;
      return ok({ model: { ...model, annotators: model.annotators.with(index, applied.value.state) }, inverse: applied.value.inverse });
    }
    case 'article': {
      const index = model.articles.findIndex((summary) => summary.article.id === target.article);
      const summary = model.articles[index];
      if (!summary) return fail('no-such-target', { target: target.article });
      const applied = applyAll('article', summary.article, commands);
      if (!applied.ok) return applied;
      const articles = model.articles.with(index, { ...summary, article: applied.value.state });
      return ok({ model: { ...model, articles }, inverse: applied.value.inverse });
    }
    case 'set':
      return applySetChange(model, target, commands);
  }
}

function applySetChange(
  model: Model,
  target: Extract<Target, { kind: 'set' }>,
  commands: readonly Command[],
): Result<{ model: Model; inverse: readonly Command[] | null }> {
  const { open } = model;
  if (!open || !isOpenSet(model, target)) return ok({ model: withStatus(model, target, commands), inverse: null });
  const applied = applyAll('set', open.set, commands);
  if (!applied.ok) return applied;
  const set = applied.value.state;
  const counted = set.spans === open.set.spans && set.status === open.set.status ? model : withCounts(model, target.article, set, open.set);
  return ok({ model: { ...counted, open: { ...open, set } }, inverse: applied.value.inverse });
}

/** The list shows the status of sets that are not open, too. */
function withStatus(model: Model, target: Extract<Target, { kind: 'set' }>, commands: readonly Command[]): Model {
  if (target.annotator !== model.me) return model;
  const status = commands.findLast((command) => command.type === 'set.change' && command.change.status !== undefined);
  if (status?.type !== 'set.change' || status.change.status === undefined) return model;
  const index = model.articles.findIndex((summary) => summary.article.id === target.article);
  const summary = model.articles[index];
  return summary ? { ...model, articles: model.articles.with(index, { ...summary, status: status.change.status }) } : model;
}

function withCounts(model: Model, article: Id, set: AnnotationSet, before: AnnotationSet): Model {
  const index = model.articles.findIndex((summary) => summary.article.id === article);
  const summary = model.articles[index];
  if (!summary) return model;
  const counted = set.spans === before.spans ? summary : countSpans(set.spans);
  return { ...model, articles: model.articles.with(index, { ...summary, ...counted, status: set.status }) };
}
