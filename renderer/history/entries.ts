import { type ActKind, actKinds } from '../../shared/domain/act-kinds';
import type { Id, JournalRecord } from '../../shared/domain/schema';
import { type Touched, touchedSpans } from '../../shared/domain/touched-spans';
import { quoteOf } from '../ui/quote-of';
import type { Past } from './past';

/** A row of the history; its state is the one after it. */
export type Entry = Change | Gap | Beginning;

export interface Change {
  readonly kind: 'change';
  readonly id: string;
  readonly seq: number;
  readonly record: JournalRecord;
  readonly act: ActKind;
  readonly touched: readonly Touched[];
  /** The row before it is of another day. */
  readonly isFirstOfDay: boolean;
}
/** Records that are not there. */
export interface Gap {
  readonly kind: 'gap';
  readonly id: string;
  readonly from: number;
  readonly to: number;
}
/** Before the first record. */
export interface Beginning {
  readonly kind: 'beginning';
  readonly id: string;
  readonly seq: 0;
}

const dayOf = (time: string): string => new Date(time).toDateString();

/** Newest first; the beginning comes last, when all is read. */
export function entriesOf(past: Past): readonly Entry[] {
  const { records, seq, isWhole } = past;
  const kinds = actKinds(records);
  const touched = past.kind === 'set' ? touchedSpans(past.present, records) : [];
  const entries: Entry[] = [];
  let day = '';
  let next = seq;
  for (const [index, record] of records.entries()) {
    if (record.seq < next) entries.push(gap(record.seq + 1, next));
    const isFirstOfDay = dayOf(record.at) !== day;
    day = dayOf(record.at);
    const own = { kind: 'change', id: String(record.seq), seq: record.seq, record, isFirstOfDay } as const;
    entries.push({ ...own, act: kinds[index] ?? 'act', touched: touched[index] ?? [] });
    next = record.seq - 1;
  }
  if (!isWhole) return entries;
  if (next > 0) entries.push(gap(1, next));
  return seq > 0 ? [...entries, { kind: 'beginning', id: '0', seq: 0 }] : entries;
}

const gap = (from: number, to: number): Gap => ({ kind: 'gap', id: `gap-${from}`, from, to });

export interface EntryFilter {
  /** In the name, the words that it touched, or what was written; case does not matter. Empty: everything. */
  readonly text: string;
  /** Null: anybody. */
  readonly annotator: Id | null;
  /** Only what touched this span. Null: everything. */
  readonly span: Id | null;
}

export const noFilter: EntryFilter = { text: '', annotator: null, span: null };

/** The entries that fit, each day's first marked; gaps and the beginning stand only in the whole list. */
export function shownEntries(entries: readonly Entry[], filter: EntryFilter, wordsOf: (change: Change) => string): readonly Entry[] {
  const { annotator, span } = filter;
  const text = filter.text.trim().toLocaleLowerCase();
  if (annotator === null && span === null && text === '') return entries;
  let day = '';
  return entries.flatMap((entry) => {
    if (entry.kind !== 'change') return [];
    const { record, touched } = entry;
    if (annotator !== null && record.by !== annotator) return [];
    if (span !== null && !touched.some(({ id }) => id === span)) return [];
    if (text !== '' && !`${wordsOf(entry)}\n${textsOf(entry)}`.toLocaleLowerCase().includes(text)) return [];
    const isFirstOfDay = dayOf(record.at) !== day;
    day = dayOf(record.at);
    return [isFirstOfDay === entry.isFirstOfDay ? entry : { ...entry, isFirstOfDay }];
  });
}

/** A change never changes, so what was worked out about it stays right. */
const known = new WeakMap<Change, string>();

/** What it touched and what was written, before and after. */
function textsOf(change: Change): string {
  const before = known.get(change);
  if (before !== undefined) return before;
  const { touched, record } = change;
  const written = [...record.forward, ...record.inverse].flatMap((command) => ('change' in command ? stringsIn(command.change) : []));
  const texts = [...touched.map(quoteOf), ...written].join('\n');
  known.set(change, texts);
  return texts;
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'updated' ? [] : stringsIn(part)));
}
