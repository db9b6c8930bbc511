import type { Recovered, RecoveredPlace } from '../shared/ipc/messages';
import type { Owed } from './run-marker';
import type { ReadBackTarget } from './store/read-back';

/** What a person is told of a project that was open in a run which did not end as it should. `titleOf` names an article. */
export function recoveredFrom(owed: Owed, targets: readonly ReadBackTarget[], titleOf: (article: string) => string): Recovered {
  const places = new Map<string, RecoveredPlace & { readonly transactions: ReadonlySet<string> }>();
  for (const { target, records } of targets) {
    const article = target.kind === 'set' || target.kind === 'article' ? target.article : null;
    const before = places.get(article ?? '');
    const times = records.map(({ at }) => at).concat(before ? [before.from, before.to] : []);
    const [from, to] = [times.reduce((a, b) => (a < b ? a : b), times[0] ?? ''), times.reduce((a, b) => (a > b ? a : b), '')];
    const transactions = new Set([...(before?.transactions ?? []), ...records.map(({ transaction }) => transaction)]);
    if (transactions.size === 0) continue;
    places.set(article ?? '', {
      article,
      title: article === null ? '' : titleOf(article),
      changes: transactions.size,
      from,
      to,
      transactions,
    });
  }
  const all = [...places.values()];
  return {
    startedAt: owed.startedAt,
    isBug: owed.ending === 'error',
    changes: new Set(all.flatMap(({ transactions }) => [...transactions])).size,
    finished: new Set(
      targets.flatMap(({ records, finished }) => records.slice(records.length - finished).map((record) => record.transaction)),
    ).size,
    torn: targets.filter(({ isTorn }) => isTorn).length,
    places: all.map(({ transactions: _counted, ...place }) => place),
  };
}
