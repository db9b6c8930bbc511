import type { Time } from '../../shared/domain/schema';

/** Why there is a backup. */
export const backupReasons = ['first-change', 'change', 'close', 'migration', 'restore'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** What the name of a backup tells, so that listing them reads no file. */
export interface BackupHead {
  /** Place in the list, counted up for ever: the clock may be put back, this is not. */
  readonly place: number;
  /** The state's number. */
  readonly seq: number;
  /** When it was made, to the second. */
  readonly at: Time;
  /** Spans in it; 0 for what is not an annotation set. */
  readonly spans: number;
  readonly reason: BackupReason;
}

const shape = /^(\d{8})_(\d{1,16})_(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z_(\d{1,9})_([a-z-]+)\.json$/;

const stampOf = (at: Time): string => `${at.slice(0, 19).replace(/[-:]/g, '')}Z`;

export const backupName = ({ place, seq, at, spans, reason }: BackupHead): string =>
  `${String(place).padStart(8, '0')}_${seq}_${stampOf(at)}_${spans}_${reason}.json`;

/** Null for a file that is no backup. */
export function readBackupName(name: string): BackupHead | null {
  const [, place, seq, year, month, day, hour, minute, second, spans, why] = shape.exec(name) ?? [];
  const reason = backupReasons.find((known) => known === why);
  if (!reason) return null;
  const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
  return { place: Number(place), seq: Number(seq), at, spans: Number(spans), reason };
}
