import type { TargetKind, TargetState } from '../../shared/domain/apply';
import type { Command, JournalRecord, Span, Target } from '../../shared/domain/schema';
import { ok } from '../../shared/result';
import { Findings } from '../check/finding';
import type { ProjectReader } from '../check/project-reader';
import { readTarget } from '../check/read-target';
import type { Backups } from '../store/backups';
import { unseal } from '../store/envelope';
import { journalLines } from '../store/journal-lines';
import type { TargetFormat } from '../store/project-files';
import { type Base, type Rebuilt, rebuild } from '../store/rebuild';
import type { RepairReport } from './repair-report';
import { salvageJson } from './salvage-json';

/** What could be saved of a target. */
export interface SavedTarget<State> extends Rebuilt<State> {
  /** Its files are whole and can be copied as they are. */
  readonly isWhole: boolean;
  /** Older records, which are in no live journal. */
  readonly older: readonly JournalRecord[];
  /** Changes that can be read and do not fit what was saved. */
  readonly unfit: number;
  readonly unfitRecords: readonly JournalRecord[];
}

export interface SavingFrom<Kind extends TargetKind> {
  readonly reader: ProjectReader;
  readonly backups: Pick<Backups, 'list'> | null;
  readonly format: TargetFormat<Kind>;
  readonly target: Target;
  /** Records that were being written to several journals. */
  readonly pending: readonly JournalRecord[];
  /** The state that damaged data tell of, whatever their checksum says. */
  readonly mend: (value: unknown) => TargetState[Kind] | null;
  /** The state before the first change; null where nobody can know it. */
  readonly plain: TargetState[Kind] | null;
  readonly report: RepairReport;
}

/**
 * The best state of a target: its snapshot; else what reaches farthest of its newest whole backup, its journal from the first change
 * on, and what can be read of its snapshot whatever the checksum says. On it every change of the journals that still fits.
 */
export async function saveTarget<Kind extends TargetKind>(from: SavingFrom<Kind>): Promise<SavedTarget<TargetState[Kind]> | null> {
  const { reader, format, target, report } = from;
  const findings = new Findings();
  const read = await readTarget(reader, format, target, findings);
  const place = reader.placeOf(reader.paths.target(target).snapshot);
  const { history, live, isHistoryWhole, badAtEnd } = await recordsOf(reader, target);
  const known = new Set([...history, ...live].map(({ seq }) => seq));
  const pending = from.pending.filter(({ seq }) => !known.has(seq));
  const records = [...history, ...live, ...pending];
  if (read === null && records.length === 0) return null;
  const isWhole = read !== null && findings.isEmpty && isHistoryWhole && pending.length === 0;
  if (read?.snapshot) {
    const base = { state: read.snapshot.data, seq: read.snapshot.envelope.seq };
    const saved = await built(format, base, records);
    if (saved.unfit > 0) report.loss('changes-did-not-fit', place, { count: saved.unfit });
    const gaps = missing(base.seq, records) + badAtEnd;
    if (gaps > 0) report.loss('changes-lost', place, { count: gaps });
    const differs = findings.list().some(({ code }) => code === 'snapshot-differs');
    return { ...(differs ? withoutJournal(saved) : saved), isWhole };
  }
  const candidates = await candidatesOf(from, records);
  const [best] = candidates.sort((a, b) => b.saved.seq - a.saved.seq || sizeOf(b.saved.state) - sizeOf(a.saved.state) || a.rank - b.rank);
  if (!best) return null;
  if (best.isLoss) report.loss(best.code, place, best.params);
  else report.step(best.code, place, best.params);
  if (best.saved.unfit > 0) report.loss('changes-did-not-fit', place, { count: best.saved.unfit });
  const gaps = missing(best.base, records) + badAtEnd;
  if (gaps > 0) report.loss('changes-lost', place, { count: gaps });
  return { ...best.saved, isWhole: false };
}

type Built<State> = Omit<SavedTarget<State>, 'isWhole'>;

interface Candidate<State> {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** It may not be all as it was. */
  readonly isLoss: boolean;
  /** The records before it lead to it. */
  readonly keepsJournal: boolean;
  /** Lower is better where nothing else tells. */
  readonly rank: number;
  readonly base: number;
  readonly saved: Built<State>;
}

async function candidatesOf<Kind extends TargetKind>(
  { reader, backups, format, target, mend, plain }: SavingFrom<Kind>,
  records: readonly JournalRecord[],
): Promise<Candidate<TargetState[Kind]>[]> {
  const found: Candidate<TargetState[Kind]>[] = [];
  const add = async (
    base: Base<TargetState[Kind]>,
    facts: Pick<Candidate<unknown>, 'code' | 'params' | 'isLoss' | 'keepsJournal' | 'rank'>,
  ) => {
    const saved = await built(format, base, records);
    found.push({ ...facts, base: base.seq, saved: facts.keepsJournal ? saved : withoutJournal(saved) });
  };
  const backup = reader.projectId === null || !backups ? null : await newestBackup(reader, backups, format, target);
  if (backup) await add(backup.base, { code: 'from-backup', params: { at: backup.at }, isLoss: false, keepsJournal: true, rank: 0 });
  if (plain && records.some(({ seq }) => seq === 1))
    // Where the first state is a guess, what can be read of the file itself tells more.
    await add(
      { state: plain, seq: 0 },
      { code: 'from-journal', params: {}, isLoss: true, keepsJournal: true, rank: format.kind === 'set' ? 1 : 3 },
    );
  const bytes = await reader.bytes(reader.paths.target(target).snapshot, new Findings());
  const salvaged = bytes && salvageJson(bytes);
  const state = salvaged ? mend(salvaged.value) : null;
  if (salvaged && state) {
    const code = salvaged.isCut ? 'cut-off' : 'despite-damage';
    await add({ state, seq: salvaged.seq }, { code, params: {}, isLoss: true, keepsJournal: false, rank: 2 });
  }
  return found;
}

async function newestBackup<Kind extends TargetKind>(
  reader: ProjectReader,
  backups: Pick<Backups, 'list'>,
  format: TargetFormat<Kind>,
  target: Target,
): Promise<{ readonly base: Base<TargetState[Kind]>; readonly at: string } | null> {
  for (const { path, at } of await backups.list(reader.projectId ?? '', target)) {
    const bytes = await reader.bytes(path, new Findings());
    const opened = bytes && unseal(bytes, format.format);
    const state = opened?.ok ? format.parse(opened.value.text) : null;
    if (opened?.ok && state?.ok && format.isOf(state.value, target))
      return { base: { state: state.value, seq: opened.value.envelope.seq }, at };
  }
  return null;
}

/** Whether a state fits its text is seen to afterwards, when the text is known. */
const anyState = async () => ok(null);

async function built<Kind extends TargetKind>(
  format: TargetFormat<Kind>,
  base: Base<TargetState[Kind]>,
  records: readonly JournalRecord[],
): Promise<Built<TargetState[Kind]>> {
  const rebuilt = await rebuild(format.kind, base, records, anyState);
  const first = rebuilt.records[0]?.seq ?? rebuilt.seq + 1;
  const taken = new Set(rebuilt.records.map(({ transaction }) => transaction));
  const rest = records.filter(({ transaction }) => !taken.has(transaction));
  return { ...rebuilt, older: rest.filter(({ seq }) => seq < first), unfitRecords: rest.filter(({ seq }) => seq > base.seq) };
}

/** The same state with nothing in its journal: all that came before is history. */
export function withoutJournal<Saved extends { readonly records: readonly JournalRecord[]; readonly older: readonly JournalRecord[] }>(
  saved: Saved,
): Saved {
  return { ...saved, records: [], older: [...saved.older, ...saved.records] };
}

/** How many changes after a number no record tells of. */
function missing(seq: number, records: readonly JournalRecord[]): number {
  const after = new Set(records.map((record) => record.seq).filter((each) => each > seq));
  return Math.max(seq, ...after) - seq - after.size;
}

const sizeOf = (state: object): number => ('spans' in state && Array.isArray(state.spans) ? state.spans.length : 0);

async function recordsOf(reader: ProjectReader, target: Target) {
  const { journal, historyFolder, isHistory } = reader.paths.target(target);
  const findings = new Findings();
  const history: JournalRecord[] = [];
  const names = (await reader.list(historyFolder, findings)).filter(isHistory);
  let isHistoryWhole = true;
  for (const name of names) {
    const { records, bad, torn } = journalLines((await reader.bytes(`${historyFolder}/${name}`, findings)) ?? Buffer.alloc(0));
    history.push(...records.map(({ record }) => record));
    isHistoryWhole &&= bad.length === 0 && torn === null;
  }
  const lines = journalLines((await reader.bytes(journal, findings)) ?? Buffer.alloc(0));
  const live = lines.records.map(({ record }) => record);
  const last = lines.records.at(-1)?.line ?? 0;
  const badAtEnd = lines.bad.filter((line) => line > last).length;
  return { history, live, isHistoryWhole: isHistoryWhole && findings.isEmpty, badAtEnd };
}

/** The spans that changes would have brought. */
export const spansOf = (records: readonly JournalRecord[]): readonly Span[] =>
  records.flatMap(({ forward }) =>
    forward.flatMap((command: Command) => (command.type === 'items.add' || command.type === 'set.carry' ? command.spans : [])),
  );
