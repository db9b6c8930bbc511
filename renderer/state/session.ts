import { stateAfter } from '../../shared/domain/apply';
import { historyOf } from '../../shared/domain/history';
import type { AnnotationSet, Change, Id, Transaction } from '../../shared/domain/schema';
import type { ArticleState, ArticleSummary, AssayEvent, ProjectState, TargetRecord, Writer } from '../../shared/ipc/messages';
import { isKept } from '../../shared/kept-error';
import { type AssayError, fail, ok, type Result } from '../../shared/result';
import { newId, now } from '../seams';
import { request } from '../workbench';
import { actsOf } from './acts-of';
import { say } from './announcements';
import { createStore } from './create-store';
import { applyTransaction, type Model, type OpenArticle, recordAct, refusalOf } from './model';
import { newest } from './newest';
import { pendingEdits } from './pending-edits';
import { saveState } from './save-state';

/** The open project as the window shows it; null when none is open. */
export const model = createStore<Model | null>(null);
/** The selected span of the open article. */
export const activeSpan = createStore<Id | null>(null);

/** The model as main has accepted it; transactions that it has not answered yet are in `pending`, in order. */
let confirmed: Model | null = null;
let pending: readonly Transaction[] = [];
/** What was sent and is not answered. */
const underWay = new Set<Promise<void>>();

export function showProject(state: ProjectState | null): void {
  pending = [];
  activeSpan.set(null);
  saveState.reset();
  confirmed = state && readProject(state);
  model.set(confirmed);
  tellOfDamage(state?.damaged ?? []);
}

function tellOfDamage(files: ProjectState['damaged']): void {
  for (const { path, reason } of files) if (reason.code === 'sync-conflict') say.error({ code: 'sync-conflict', params: { file: path } });
  const [first, ...others] = files.filter(({ reason }) => reason.code !== 'sync-conflict');
  if (!first) return;
  const { path, reason } = first;
  if (others.length > 0) say.error({ code: 'damaged-files', params: { count: others.length + 1, file: path } });
  else say.error({ code: 'damaged-file', params: { file: path, reason: `errors:${reason.code}`, ...reason.params } });
}

function readProject({ records, damaged: _told, ...shown }: ProjectState): Model {
  return { ...shown, open: null, history: historyOf(actsOf(records)) };
}

/** The person has seen what was recovered. */
export function forgetRecovered(): void {
  const forget = (state: Model): Model => ({ ...state, recovered: null });
  model.update((state) => state && forget(state));
  confirmed = confirmed && forget(confirmed);
}

/** Opens an article; the answer counts as confirmed, since main accepts transactions in the order in which they were sent. */
export async function openArticle(article: Id): Promise<Result<null>> {
  const asked = performance.now();
  const answer = await request('articles.open', { article });
  if (!answer.ok) return answer;
  const answered = performance.now();
  const opened = readArticle(article, answer.value);
  if (!opened.ok) return opened;
  // For whoever looks where the time goes: the developer tools, and the benchmark.
  performance.measure('article.read', { start: asked, duration: answer.value.readingTook });
  performance.measure('article.transfer', { start: asked + answer.value.readingTook, end: answered });
  performance.measure('article.parse', { start: answered });
  pendingEdits.flush();
  activeSpan.set(null);
  model.update((current) => current && { ...current, open: opened.value });
  confirmed = model.get();
  return ok(null);
}

export function closeArticle(): void {
  pendingEdits.flush();
  activeSpan.set(null);
  model.update((current) => current && { ...current, open: null });
  confirmed = confirmed && { ...confirmed, open: null };
}

function readArticle(article: Id, { writer, revision, set }: ArticleState): Result<OpenArticle> {
  // Main checked these bytes against their checksum and the schema.
  const snapshot = JSON.parse(set.snapshot) as AnnotationSet;
  const newer = set.records.flatMap(({ seq, forward }) => (seq > set.seq ? forward : []));
  const state = stateAfter('set', snapshot, newer);
  if (!state.ok) return state;
  const target = { kind: 'set', article, annotator: snapshot.annotator } as const;
  const acts = actsOf(set.records.map((record) => ({ target, record })));
  return ok({ id: article, revision, writer, set: state.value, history: historyOf(acts) });
}

/**
 * Does something: applied and painted at once, then sent. When main refuses it, it is taken back and said out loud. Gives the
 * error of a change that does not fit; what the disk says comes through `saveState`.
 */
export function dispatch(name: Transaction['name'], changes: readonly Change[], undoes?: Id): Result<null> {
  const current = model.get();
  if (!current) return fail('no-project');
  const refusal = refusalOf(current, changes);
  if (refusal) {
    say.error(refusal);
    return { ok: false, error: refusal };
  }
  const transaction: Transaction = { id: newId(), name, by: current.me, at: now(), changes, ...(undoes !== undefined && { undoes }) };
  const applied = applyTransaction(current, transaction);
  if (!applied.ok) {
    say.error(applied.error);
    return applied;
  }
  pending = [...pending, transaction];
  model.set(applied.value);
  const sent = send(transaction).finally(() => underWay.delete(sent));
  underWay.add(sent);
  return ok(null);
}

/** Resolves when main has answered everything that was sent: the model is what main has. */
export async function settled(): Promise<void> {
  pendingEdits.flush();
  while (underWay.size > 0) await Promise.allSettled(underWay);
}

async function send(transaction: Transaction): Promise<void> {
  saveState.sent();
  const answer = await request('transactions.commit', { transaction });
  if (answer.ok) {
    saveState.saved(answer.value.savedAt, answer.value.failure);
    settle(transaction);
  } else if (isKept(answer.error)) {
    saveState.failed(answer.error);
    settle(transaction);
  } else {
    saveState.refused();
    takeBack(transaction, answer.error);
  }
}

function settle(transaction: Transaction): void {
  if (!pending.includes(transaction)) return;
  pending = pending.filter((entry) => entry !== transaction);
  if (pending.length === 0) confirmed = model.get();
  else if (confirmed) {
    const applied = applyTransaction(confirmed, transaction);
    if (applied.ok) confirmed = applied.value;
  }
}

/** Main's word is the truth: back to what it has, and everything after the refused transaction again, as far as it still fits. */
function takeBack(refused: Transaction, error: AssayError): void {
  pending = pending.filter((entry) => entry !== refused);
  replay(new Set());
  say.error(error);
}

/** The model again from what main has accepted, with what it has not answered after it; `known` is in there already. */
function replay(known: ReadonlySet<Id>): void {
  let state = confirmed;
  for (const transaction of pending) {
    const applied = state && !known.has(transaction.id) && applyTransaction(state, transaction);
    if (applied && applied.ok) state = applied.value;
  }
  model.set(state);
}

/** Somebody else wrote to the project: what they made of it counts, and what was done here and not answered yet comes after it. */
export function takeReloaded({ project, annotators, articles, records, sets }: Extract<AssayEvent, { type: 'reloaded' }>): void {
  if (!confirmed) return;
  const changed = new Map(articles.map((summary) => [summary.article.id, summary]));
  const kept = confirmed.articles.map((summary) => changed.get(summary.article.id) ?? summary);
  confirmed = { ...confirmed, project, annotators, articles: kept, history: historyOf(actsOf(records)) };
  replay(new Set(records.map(({ record }) => record.transaction)));
  const open = model.get()?.open?.id;
  if (open !== undefined && sets.includes(open)) void reopen(open);
}

/** Reads the open set anew; where the person is in it stays. */
async function reopen(article: Id): Promise<void> {
  const answer = await request('articles.open', { article });
  const opened = answer.ok ? readArticle(article, answer.value) : answer;
  if (model.get()?.open?.id !== article) return;
  if (!opened.ok || !answer.ok) {
    if (!opened.ok) say.error(opened.error);
    return;
  }
  confirmed = confirmed && { ...confirmed, open: opened.value };
  replay(new Set(answer.value.set.records.map(({ transaction }) => transaction)));
  const active = activeSpan.get();
  if (!model.get()?.open?.set.spans.some(({ id }) => id === active)) activeSpan.set(null);
}

/** Who may write the set of an open article has changed; what they wrote, or will write, is read anew. */
export function takeWriter(article: Id, writer: Writer): void {
  const take = (state: Model | null): Model | null => (state?.open?.id === article ? { ...state, open: { ...state.open, writer } } : state);
  confirmed = take(confirmed);
  model.update(take);
}

/** Changes that main made: new articles, records of targets that are open here. */
export function takeIn(records: readonly TargetRecord[], articles: readonly ArticleSummary[]): void {
  const take = (state: Model): Model => {
    const known = new Map(articles.map((summary) => [summary.article.id, summary]));
    const kept = state.articles.filter((summary) => !known.has(summary.article.id));
    return actsOf(records).reduce(recordAct, { ...state, articles: [...kept, ...articles] });
  };
  model.update((state) => state && take(state));
  confirmed = confirmed && take(confirmed);
}

/** Undoes or redoes, and selects what came back or changed; answers with its name, or null when there was nothing to do. */
export async function travel(stack: 'undo' | 'redo'): Promise<Transaction['name'] | null> {
  const current = model.get();
  const act = current && newest(current, stack);
  if (!act) return null;
  let changes = act.inverse;
  if (changes.length < act.width) {
    const answer = await request('transactions.inverse', { transaction: act.transaction });
    if (!answer.ok) {
      say.error(answer.error);
      return null;
    }
    changes = answer.value.changes;
  }
  if (!dispatch(act.name, changes, act.transaction).ok) return null;
  selectTouched(changes);
  return act.name;
}

/** The first span of the open article that changes brought back or changed; none is selected where the selected one is gone. */
function selectTouched(changes: readonly Change[]): void {
  const open = model.get()?.open;
  if (!open) return;
  const touched = changes
    .filter(({ target }) => target.kind === 'set' && target.article === open.id)
    .flatMap(({ commands }) => commands)
    .flatMap((command) =>
      command.type === 'span.change' ? [command.span] : command.type === 'items.add' ? command.spans.map(({ id }) => id) : [],
    )
    .find((id) => open.set.spans.some((span) => span.id === id));
  if (touched !== undefined) activeSpan.set(touched);
  else if (!open.set.spans.some((span) => span.id === activeSpan.get())) activeSpan.set(null);
}
