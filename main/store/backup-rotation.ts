import type { BackupHead } from './backup-name';

const newest = 10;
const days = 14;

/**
 * The backups that may go, of a list with the newest first: all but the last ten and the last one of each of the last fourteen days
 * that have any. What is newest is told by place, and a day is only a name: a clock that jumps makes nothing go that would have stayed.
 */
export function surplus<Backup extends BackupHead>(list: readonly Backup[]): readonly Backup[] {
  const seen = new Set<string>();
  return list.filter((backup, index) => {
    const day = backup.at.slice(0, 10);
    const isLastOfDay = !seen.has(day) && seen.size < days;
    if (isLastOfDay) seen.add(day);
    return index >= newest && !isLastOfDay;
  });
}
