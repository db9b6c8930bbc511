import type { RecoveryState } from '../../shared/ipc/messages';
import type { AssayError } from '../../shared/result';
import { request } from '../workbench';
import { say, shownErrors } from './announcements';
import { createStore } from './create-store';

/** What the page for damaged files shows; null while it is closed. */
export const recovery = createStore<RecoveryState | null>(null);

const ofDamage: ReadonlySet<string> = new Set(['damaged-file', 'damaged-files']);
export const isOfDamage = ({ code }: AssayError): boolean => ofDamage.has(code);

/** Opens the page with what is damaged now, in place of the notices of it. False when nothing is. */
export async function lookAfterDamage(): Promise<boolean> {
  const answer = await request('recovery.look', {});
  if (!answer.ok || !answer.value?.files.length) return false;
  for (const { number, error } of shownErrors.get()) if (isOfDamage(error)) say.dismiss(number);
  recovery.set(answer.value);
  return true;
}

/** Says why something could not be opened; where a file is damaged, the page for those says it. */
export function refused(error: AssayError): void {
  if (isOfDamage(error)) void lookAfterDamage().then((isAny) => isAny || say.error(error));
  else say.error(error);
}
