import type { AssayError, Result } from '../shared/result';
import { late, within } from './within';

/** Milliseconds that each step of leaving may take. */
export const patience = {
  /** The page commits what is being typed. */
  page: 2000,
  /** The disk, before the person is asked; twice as long with every answer "wait". */
  disk: 5000,
  /** The disk, when a signal or the end of the session ends the program and nobody may be there to answer. */
  unasked: 20_000,
  /** Folding of journals. What is not folded is in the journals. */
  folding: 3000,
} as const;

/** Who wants the program to end: a person can be asked. */
export type Cause = 'person' | 'signal' | 'session';

/** What leaving needs of a window and the project that is open in it. */
export interface Leaving {
  /** Asks the page to commit what is being typed; resolves when it says that it did. */
  settle(): Promise<void>;
  /** Takes no more changes and writes what waits. */
  finish(): Promise<Result<null>>;
  /** Folds journals and closes files. */
  close(): Promise<unknown>;
  /** The disk is slow. The question goes away when `signal` says so, whatever the answer then is. */
  askSlow(signal: AbortSignal): Promise<'wait' | 'leave'>;
  /** The disk said no. */
  askFailed(error: AssayError): Promise<'stay' | 'leave'>;
}

/** `lost`: something is not on the disk, and the person or the time that a signal gives said to leave. */
export type Left = 'saved' | 'lost' | 'stays';

/** Leaves a window: what is being typed is committed, everything is written. Only a person is asked, and only when that fails or takes long. */
export async function leaveInOrder(leaving: Leaving, cause: Cause): Promise<Left> {
  await within(patience.page, leaving.settle());
  const finishing = leaving.finish();
  const finished = cause === 'person' ? await waitAsking(leaving, finishing) : await within(patience.unasked, finishing);
  if (finished === late) return 'lost';
  if (!finished.ok) return cause !== 'person' || (await leaving.askFailed(finished.error)) === 'leave' ? 'lost' : 'stays';
  await within(patience.folding, leaving.close());
  return 'saved';
}

/** `late` when the person does not want to wait any longer. */
async function waitAsking(leaving: Leaving, finishing: Promise<Result<null>>): Promise<Result<null> | typeof late> {
  for (let wait: number = patience.disk; ; wait *= 2) {
    const finished = await within(wait, finishing);
    if (finished !== late) return finished;
    const question = new AbortController();
    const answer = await Promise.race([leaving.askSlow(question.signal), finishing]);
    question.abort();
    if (answer === 'leave') return late;
    if (answer !== 'wait') return answer;
  }
}
