import type { Writable } from './write-queue';

/**
 * The targets that have to be written together with `from`: those among `dirty` that share an unwritten transaction with one of
 * them, or with one that does, and so on; `from` first.
 */
export function linkedTo<Target extends Writable>(from: readonly Target[], dirty: ReadonlySet<Target>): readonly Target[] {
  const found = new Set(from);
  if ([...dirty].every((target) => found.has(target))) return [...found];
  const byTransaction = new Map<string, Target[]>();
  const transactions = new Map<Target, readonly string[]>();
  for (const target of dirty) {
    const own = (target.unwritten()?.records ?? []).map((record) => record.transaction);
    transactions.set(target, own);
    for (const id of own) byTransaction.set(id, [...(byTransaction.get(id) ?? []), target]);
  }
  // A set goes on to what is added to it while it is gone through.
  for (const target of found) {
    for (const id of transactions.get(target) ?? []) for (const other of byTransaction.get(id) ?? []) found.add(other);
  }
  return [...found];
}
