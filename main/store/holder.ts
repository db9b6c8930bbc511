import { z } from 'zod';
import { parseJson } from '../../shared/safe-json';
import type { ProcessIdentity } from './process-identity';

/** Who writes a target: the session, its process, and the annotator's name. What a lock file and a heartbeat file say. */
export interface Holder extends ProcessIdentity {
  readonly session: string;
  readonly owner: string;
  /** Counts up while it lives, in the heartbeat file; in a lock file it says when the lock was taken. */
  readonly beat: number;
  readonly at: string;
}

const short = z.string().max(300);
const shape = z.looseObject({
  session: short,
  owner: short,
  host: short,
  machine: short,
  boot: short,
  pids: short,
  pid: z.number().int().positive(),
  started: short,
  beat: z.number().int(),
  at: short,
});

export const printHolder = (holder: Holder): Buffer => Buffer.from(`${JSON.stringify(holder)}\n`, 'utf8');

/** Null for one that is cut off, or not ours. */
export function parseHolder(bytes: Buffer): Holder | null {
  const json = parseJson(bytes.toString('utf8'));
  const parsed = json.ok ? shape.safeParse(json.value) : null;
  return parsed?.success ? parsed.data : null;
}
