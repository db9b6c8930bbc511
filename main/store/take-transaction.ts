import { targetKey } from '../../shared/domain/apply';
import type { JournalRecord, Target, Transaction } from '../../shared/domain/schema';
import type { TargetRecord } from '../../shared/ipc/messages';
import { fail, ok, type Result } from '../../shared/result';
import { parseJson } from '../../shared/safe-json';
import { checkChange } from './check-change';
import type { AnyTarget, Targets } from './targets';
import type { WriteOnceFiles } from './write-once-files';

const fewTargets = 20;

/** What a transaction has become: its part in each target, in memory and not yet on disk. */
export interface Taken {
  readonly targets: readonly AnyTarget[];
  readonly records: readonly TargetRecord[];
}

/**
 * Checks a transaction and takes it into memory, in all its targets or in none. Errors: `no-such-target`, `repeated-target`,
 * `repeated-transaction`, those of `checkChange` and of the reducers, `not-json` and `forbidden-key` for what could not be read back.
 * Throws `DamagedFile`, and what the disk says.
 */
export async function takeTransaction(given: Transaction, targets: Targets, files: WriteOnceFiles): Promise<Result<Taken>> {
  const transaction = asReadBack(given);
  if (!transaction.ok) return transaction;
  const { id, changes, ...shared } = transaction.value;
  const found = new Set<AnyTarget>();
  for (const { target, commands } of changes) {
    const each = await targets.find(target);
    if (!each) return fail('no-such-target', { target: targetKey(target) });
    if (found.has(each)) return fail('repeated-target', { target: targetKey(target) });
    const checked = await checkChange(each, commands, files);
    if (!checked.ok) return checked;
    found.add(each);
  }
  // From here on nothing is waited for, so that nothing comes between seeing that all parts fit and taking them in.
  const all = changes.map((change) => change.target);
  const steps: { readonly part: TargetRecord; accept(): void }[] = [];
  for (const [index, each] of [...found].entries()) {
    const step = each.prepare({ transaction: id, ...listed(all, index), ...shared }, changes[index]?.commands ?? []);
    if (!step.ok) return step;
    steps.push({ part: { target: each.target, record: step.value.record }, accept: step.value.accept });
  }
  for (const { accept } of steps) accept();
  return ok({ targets: [...found], records: steps.map(({ part }) => part) });
}

/** The targets that the record of one of them lists. */
function listed(all: readonly Target[], index: number): Pick<JournalRecord, 'targets' | 'width'> {
  if (all.length <= fewTargets) return { targets: all };
  const [first, own] = [all[0], all[index]];
  return { targets: index === 0 || !first || !own ? all : [first, own], width: all.length };
}

/** A transaction as the journal will give it back, so that memory never holds what the disk cannot. */
function asReadBack(transaction: Transaction): Result<Transaction> {
  try {
    const read = parseJson(JSON.stringify(transaction));
    return read.ok ? ok(read.value as Transaction) : read; // it was one before it was written
  } catch (error) {
    return fail('not-json', { detail: String(error).slice(0, 200) });
  }
}
