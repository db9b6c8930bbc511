import type { Id } from '../../shared/domain/schema';
import type { ImportPlan, ImportPlanFile, ImportReport } from '../../shared/ipc/messages';
import type { Result } from '../../shared/result';
import { newId } from '../seams';
import { say } from '../state/announcements';
import { createStore } from '../state/create-store';
import { request } from '../workbench';

/** What the import dialog shows; null while it is closed. `included` are indexes of files. */
export type ImportState =
  | { readonly step: 'reading' }
  | { readonly step: 'choosing'; readonly plan: ImportPlan; readonly included: ReadonlySet<number> }
  | { readonly step: 'running'; readonly plan: ImportPlan; readonly job: Id; readonly total: number }
  | { readonly step: 'done'; readonly report: ImportReport; readonly chosen: number };

export const importState = createStore<ImportState | null>(null);

const mostBytes = 100_000_000;

let waiting: ImportPlan | null = null;

/** Ticked to begin with: what can be imported, is not there yet and not in the list already. */
function showPlan(plan: ImportPlan): void {
  const isNew = ({ error, alreadyHere, problems }: ImportPlanFile): boolean =>
    error === null && alreadyHere === null && problems.every(({ code }) => code !== 'same-bytes');
  importState.set({ step: 'choosing', plan, included: new Set(plan.files.filter(isNew).map(({ index }) => index)) });
}

/** Shows files that another program handed over, after what is on screen has been read. */
export function offerPlan(plan: ImportPlan): void {
  const { step } = importState.get() ?? {};
  if (step === 'running' || step === 'done') waiting = plan;
  else showPlan(plan);
}

/** A running import goes on; it is cancelled on purpose only. */
export function closeImport(): void {
  if (importState.get()?.step === 'running') return;
  importState.set(null);
  if (waiting !== null) showPlan(waiting);
  waiting = null;
}

const showAnswer = (answer: Result<ImportPlan | null>): void => {
  if (!answer.ok) say.error(answer.error);
  if (answer.ok && answer.value !== null) showPlan(answer.value);
  else importState.update((state) => (state?.step === 'reading' ? null : state));
};

const canBegin = (): boolean => importState.get()?.step !== 'running' && importState.get()?.step !== 'reading';

/** Main opens the dialog for files. */
export async function chooseFiles(): Promise<void> {
  if (canBegin()) showAnswer(await request('imports.choose', {}));
}

export async function offerPaste(text: string, html: string): Promise<void> {
  if (!canBegin()) return;
  if (text.trim() === '' && html === '') {
    say.error({ code: 'import.nothing-to-paste' });
    return;
  }
  importState.set({ step: 'reading' });
  showAnswer(await request('imports.offer', { files: [], paste: { text, html } }));
}

/** Reads dropped files; folders and what is too large are named and left out. */
export async function offerFiles(dropped: readonly File[]): Promise<void> {
  if (!canBegin()) return;
  importState.set({ step: 'reading' });
  const files: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = [];
  for (const file of dropped) {
    if (file.size > mostBytes) say.error({ code: 'import.dropped-too-large', params: { name: file.name } });
    else {
      const bytes = await file.arrayBuffer().catch(() => null);
      if (bytes === null) say.error({ code: 'import.dropped-unreadable', params: { name: file.name } });
      else files.push({ name: file.name, bytes: new Uint8Array(bytes) });
    }
  }
  if (files.length === 0) importState.set(null);
  else showAnswer(await request('imports.offer', { files, paste: null }));
}

const changeChoosing = (change: (state: ImportState & { step: 'choosing' }) => ImportState): void =>
  importState.update((state) => (state?.step === 'choosing' ? change(state) : state));

export const include = (indexes: readonly number[], isIncluded: boolean): void =>
  changeChoosing((state) => {
    const others = [...state.included].filter((index) => !indexes.includes(index));
    return { ...state, included: new Set(isIncluded ? [...others, ...indexes] : others) };
  });

/** Shows a file as it reads in another encoding. One that becomes readable is ticked, one that ceases to be is not. */
export async function changeEncoding({ index }: ImportPlanFile, encoding: string): Promise<void> {
  const state = importState.get();
  if (state?.step !== 'choosing') return;
  const answer = await request('imports.preview', { plan: state.plan.plan, file: index, encoding });
  if (!answer.ok) {
    say.error(answer.error);
    return;
  }
  const shown = answer.value;
  changeChoosing((current) => {
    if (current.plan.plan !== state.plan.plan) return current;
    const before = current.plan.files.find((file) => file.index === index);
    const included = new Set(current.included);
    if (shown.error !== null) included.delete(index);
    else if (before?.error !== null && shown.alreadyHere === null) included.add(index);
    return {
      ...current,
      included,
      plan: { ...current.plan, files: current.plan.files.map((file) => (file.index === index ? shown : file)) },
    };
  });
}

export async function runImport(): Promise<void> {
  const state = importState.get();
  if (state?.step !== 'choosing') return;
  const { plan, included } = state;
  const files = plan.files.filter(({ index }) => included.has(index)).map(({ index, encoding }) => ({ index, encoding }));
  const job = newId();
  importState.set({ step: 'running', plan, job, total: files.length });
  const answer = await request('imports.run', { job, plan: plan.plan, files });
  if (answer.ok) importState.set({ step: 'done', report: answer.value, chosen: files.length });
  else {
    say.error(answer.error);
    importState.set(state);
  }
}

export function cancelImport(): void {
  const state = importState.get();
  if (state?.step === 'running') void request('imports.cancel', { job: state.job });
}
