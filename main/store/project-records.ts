import { recentFrom } from '../../shared/domain/history';
import type { Id } from '../../shared/domain/schema';
import type { TargetRecord } from '../../shared/ipc/messages';
import { liveTransactions } from './target-store';
import type { AnyTarget } from './targets';

/**
 * The newest records of several targets in the order in which they were made. Transaction ids are ULIDs and tell that order between
 * targets; inside a target the journal does, also where the clock was put back.
 */
export function projectRecords(targets: readonly Pick<AnyTarget, 'target' | 'records'>[]): readonly TargetRecord[] {
  const dated = targets.flatMap(({ target, records }) => {
    let latest: Id = '';
    return records.map((record) => {
      latest = record.transaction > latest ? record.transaction : latest;
      return { target, record, latest };
    });
  });
  dated.sort((a, b) => (a.latest < b.latest ? -1 : a.latest > b.latest ? 1 : 0));
  const start = recentFrom(
    dated.map(({ record }) => record),
    liveTransactions,
  );
  return dated.slice(start).map(({ target, record }) => ({ target, record }));
}
