import type { TargetState } from '../../shared/domain/apply';
import type { JournalRecord, Target } from '../../shared/domain/schema';
import { type Timeline, timelineOf } from '../../shared/domain/timeline';
import type { HistoryPage } from '../../shared/ipc/messages';
import { ok, type Result } from '../../shared/result';
import type { Model } from '../state/model';
import { model, settled } from '../state/session';
import { request } from '../workbench';

/** What the history of is looked at: my set on the open article, that article, or the project. */
export type Scope = 'set' | 'article' | 'project';

/** A target as it stands now. */
interface SubjectOf<Kind extends Scope> {
  readonly kind: Kind;
  readonly target: Target;
  readonly present: TargetState[Kind];
}
export type Subject = { [Kind in Scope]: SubjectOf<Kind> }[Scope];

export interface PastOf<Kind extends Scope> extends SubjectOf<Kind> {
  /** Number of the newest record. */
  readonly seq: number;
  /** Newest first. */
  readonly records: readonly JournalRecord[];
  readonly timeline: Timeline<TargetState[Kind]>;
  readonly damaged: HistoryPage['damaged'];
  /** False: older records are still being read. */
  readonly isWhole: boolean;
}
/** What is known of a target's history, and the states that can be worked out from it. */
export type Past = { [Kind in Scope]: PastOf<Kind> }[Scope];

/** Null where no article is open. */
export function subjectOf(state: Model | null, scope: Scope): Subject | null {
  const open = state?.open;
  if (!state) return null;
  if (scope === 'project') return { kind: 'project', target: { kind: 'project' }, present: state.project };
  const article = open && state.articles.find((summary) => summary.article.id === open.id)?.article;
  if (!article) return null;
  if (scope === 'article') return { kind: 'article', target: { kind: 'article', article: article.id }, present: article };
  return { kind: 'set', target: { kind: 'set', article: article.id, annotator: state.me }, present: open.set };
}

type Known = Omit<PastOf<Scope>, keyof SubjectOf<Scope> | 'timeline'>;

const pastOf = <Kind extends Scope>(subject: SubjectOf<Kind>, known: Known): PastOf<Kind> => ({
  ...subject,
  ...known,
  timeline: timelineOf(subject.kind, subject.present, known.seq, known.records),
});

function join(subject: Subject, known: Known): Past {
  switch (subject.kind) {
    case 'set':
      return pastOf(subject, known);
    case 'article':
      return pastOf(subject, known);
    case 'project':
      return pastOf(subject, known);
  }
}

/** Reads the history of what stands in the window now, newest first, and tells what is known after each part of it. */
export async function readPast(scope: Scope, tell: (past: Past) => void, signal: AbortSignal): Promise<Result<null>> {
  await settled();
  const subject = subjectOf(model.get(), scope);
  if (!subject) return ok(null);
  const records: JournalRecord[] = [];
  const damaged = new Map<string, HistoryPage['damaged'][number]>();
  let before: number | null = null;
  let told = 0;
  do {
    const page: Result<HistoryPage> = await request('history.read', { target: subject.target, before });
    if (signal.aborted) return ok(null);
    if (!page.ok) return page;
    before = page.value.before;
    records.push(...page.value.records);
    for (const each of page.value.damaged) damaged.set(each.path, each);
    // Telling costs a look at all of it, so the parts grow.
    if (before !== null && records.length < 2 * told) continue;
    told = records.length;
    tell(join(subject, { seq: page.value.seq, records: [...records], damaged: [...damaged.values()], isWhole: before === null }));
  } while (before !== null);
  return ok(null);
}
