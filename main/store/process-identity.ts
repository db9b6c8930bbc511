import { hostname, networkInterfaces } from 'node:os';
import type { FileSystem } from './file-system';
import { readIfThere } from './read-ours';

/** A process, as others can tell it from all that ran before it and run elsewhere. What cannot be found out is ''. */
export interface ProcessIdentity {
  /** For people. */
  readonly host: string;
  /** The machine, so that two of the same name are told apart. */
  readonly machine: string;
  /** Which start of the machine. */
  readonly boot: string;
  /** The space that the pid counts in: containers have their own. */
  readonly pids: string;
  readonly pid: number;
  /** When it began, in the system's own words: tells a pid that was used again. */
  readonly started: string;
}

export type Life = 'alive' | 'dead' | 'unknown';

export async function ownIdentity(system: FileSystem): Promise<ProcessIdentity> {
  const read = async (path: string): Promise<string> => (await text(system, path))?.trim() ?? '';
  const pids = await system.facts('/proc/self/ns/pid').catch(() => null);
  return {
    host: hostname(),
    machine: `${hostname()} ${(await read('/etc/machine-id')) || cardAddress()}`,
    boot: await read('/proc/sys/kernel/random/boot_id'),
    pids: pids ? String(pids.inode) : '',
    pid: process.pid,
    started: (await processFacts(system, process.pid))?.started ?? '',
  };
}

/** Whether `other` still runs, as far as can be told from here. Never `dead` on a guess. */
export async function lifeOf(other: ProcessIdentity, own: ProcessIdentity, system: FileSystem): Promise<Life> {
  if (other.machine !== own.machine) return 'unknown';
  if (other.boot !== own.boot) return other.boot !== '' && own.boot !== '' ? 'dead' : 'unknown';
  if (other.pids !== own.pids) return 'unknown';
  const facts = await processFacts(system, other.pid);
  if (facts !== null) return facts.isZombie || facts.started !== other.started ? 'dead' : 'alive';
  // No /proc: a mac, Windows. Or a process that is gone.
  return hasProcess(other.pid) ? 'unknown' : 'dead';
}

interface ProcessFacts {
  readonly started: string;
  /** Ended, and only its parent does not know. */
  readonly isZombie: boolean;
}

/** From Linux's /proc (proc(5): the name in brackets may hold anything, the state follows, the start is the 22nd field). */
async function processFacts(system: FileSystem, pid: number): Promise<ProcessFacts | null> {
  const line = await text(system, `/proc/${pid}/stat`);
  if (line === null) return null;
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
  const started = fields[19] ?? '';
  return started === '' ? null : { started, isZombie: fields[0] === 'Z' || fields[0] === 'X' };
}

function hasProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

const text = async (system: FileSystem, path: string): Promise<string | null> =>
  (await readIfThere(system, path).catch(() => null))?.toString('utf8') ?? null;

const cardAddress = (): string =>
  Object.values(networkInterfaces())
    .flatMap((cards) => cards ?? [])
    .find(({ internal, mac }) => !internal && mac !== '00:00:00:00:00:00')?.mac ?? '';
