import type { Id } from '../../shared/domain/schema';
import type { OffsetUnit } from '../../shared/formats/exporter';
import type { ExportSummary } from '../../shared/ipc/messages';
import type { AssayError } from '../../shared/result';
import { newId } from '../seams';
import { articleChoice } from '../state/article-choice';
import { createStore } from '../state/create-store';
import { pendingEdits } from '../state/pending-edits';
import { progress } from '../state/progress';
import { model } from '../state/session';
import { request } from '../workbench';

/** What a person asked for; kept from one export to the next while the window is open, but for the articles and the off-record switch. */
export interface ExportChoice {
  readonly format: string;
  readonly which: 'open' | 'chosen' | 'all';
  readonly chosen: ReadonlySet<Id>;
  readonly offsetUnit: OffsetUnit;
  readonly includesOffRecord: boolean;
}

export type ExportState =
  /** `outcome` is said in the dialog: why the last try wrote nothing. */
  | { readonly step: 'choosing'; readonly outcome: AssayError | 'stopped' | null }
  | { readonly step: 'running'; readonly job: Id; readonly isStopping: boolean }
  | { readonly step: 'done'; readonly summary: ExportSummary };

/** What the export dialog shows; null while it is closed. */
export const exportState = createStore<ExportState | null>(null);

export const exportChoice = createStore<ExportChoice>({
  format: 'jsonl',
  which: 'all',
  chosen: new Set(),
  offsetUnit: 'code-points',
  includesOffRecord: false,
});

export const changeChoice = (change: Partial<ExportChoice>): void => exportChoice.update((choice) => ({ ...choice, ...change }));

/** Ids of the articles that are there, in the order of the list. */
export const articlesThere = (): readonly Id[] =>
  model.get()?.articles.flatMap(({ article }) => (article.removed === null ? [article.id] : [])) ?? [];

export function openExport(): void {
  if (exportState.get() !== null) return;
  const there = new Set(articlesThere());
  const open = model.get()?.open?.id;
  const listed = [...articleChoice.get().chosen].filter((id) => there.has(id));
  // The list's choice is the open article where nobody chose anything.
  const isMeant = listed.length > 1 || (listed.length === 1 && listed[0] !== open);
  exportChoice.update((choice) => ({
    ...choice,
    which: isMeant ? 'chosen' : choice.which === 'open' && open === undefined ? 'all' : choice.which,
    chosen: new Set(isMeant ? listed : [...choice.chosen].filter((id) => there.has(id))),
    // Naming off-record sources is never a habit.
    includesOffRecord: false,
  }));
  exportState.set({ step: 'choosing', outcome: null });
}

/** The articles that a choice means. */
export function articlesOf({ which, chosen }: ExportChoice): readonly Id[] {
  const open = model.get()?.open?.id;
  if (which === 'open') return open === undefined ? [] : [open];
  return which === 'all' ? articlesThere() : articlesThere().filter((id) => chosen.has(id));
}

/** Main asks for the folder and writes; the offset unit has to be one of the format's. */
export async function runExport(offsetUnit: OffsetUnit): Promise<void> {
  if (exportState.get()?.step !== 'choosing') return;
  const choice = exportChoice.get();
  const job = newId();
  // What is being typed belongs to what is exported.
  pendingEdits.flush();
  exportState.set({ step: 'running', job, isStopping: false });
  const answer = await request('exports.run', {
    job,
    format: choice.format,
    articles: choice.which === 'all' ? 'all' : [...articlesOf(choice)],
    options: { offsetUnit, includesOffRecord: choice.includesOffRecord, annotators: null },
  });
  const state = exportState.get();
  const wasStopped = state?.step === 'running' && state.isStopping;
  progress.set(null);
  if (!answer.ok) exportState.set({ step: 'choosing', outcome: answer.error });
  else if (answer.value === null) exportState.set({ step: 'choosing', outcome: wasStopped ? 'stopped' : null });
  else exportState.set({ step: 'done', summary: answer.value });
}

export function stopExport(): void {
  const state = exportState.get();
  if (state?.step !== 'running') return;
  exportState.set({ ...state, isStopping: true });
  void request('exports.cancel', { job: state.job });
}

/** A running export is not left alone: it is stopped, and the dialog says so. */
export const closeExport = (): void => (exportState.get()?.step === 'running' ? stopExport() : exportState.set(null));
