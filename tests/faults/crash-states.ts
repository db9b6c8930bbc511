import { dirname } from 'node:path';
import { applyToNames, type Call, type Contents, changed, MemoryDisk, type Names } from './memory-disk';

/** What a file may hold after a power cut of what was not flushed: all, nothing, zeros in its place, half. */
const remains = ['full', 'empty', 'zeros', 'half'] as const;
type Remains = (typeof remains)[number];

/** A disk as a power cut may leave it. */
export interface CrashState {
  /** After how many calls, what is left of unflushed bytes, which unflushed names are undone. */
  readonly where: string;
  /** The save was acknowledged before the cut. */
  readonly isAcknowledged: boolean;
  disk(): MemoryDisk;
}

interface Flushed {
  readonly names: Map<string, number | 'folder'>;
  readonly contents: Map<number, Buffer>;
}

const isNaming = (call: Call): boolean => ['create', 'folder', 'rename', 'link', 'remove'].includes(call.kind);
const foldersOf = (call: Call): readonly string[] =>
  'from' in call ? [dirname(call.from), dirname(call.to)] : 'path' in call ? [dirname(call.path)] : [];

/**
 * Every state in which a power cut during `trace` may leave a disk that was whole before: after every call, with every fate of the
 * bytes that were not flushed, and with the names that were not flushed undone, from any of them on, or one alone.
 */
export function* crashStates(names: Names, contents: Contents, trace: readonly Call[]): Generator<CrashState> {
  const flushed: Flushed = { names: new Map(names), contents: new Map(contents) };
  const now = new Map(contents);
  let unflushedNames: Call[] = [];
  let isAcknowledged = false;
  for (let done = 0; done <= trace.length; done += 1) {
    const unflushed = [...now].filter(([file, bytes]) => flushed.contents.get(file)?.equals(bytes) !== true);
    for (const fate of unflushed.length > 0 ? remains : (['full'] as const)) {
      for (const undone of undoings(unflushedNames)) {
        const [base, left, kept] = [new Map(flushed.names), new Map(flushed.contents), unflushedNames.filter((call) => !undone.has(call))];
        const after = new Map(now);
        yield {
          where: `after call ${done} of ${trace.length} (${trace[done - 1]?.kind ?? 'none'}), bytes ${fate}, ${undone.size} names undone`,
          isAcknowledged,
          disk: () => {
            for (const call of kept) applyToNames(base, call);
            const found = new Map([...after].map(([file, bytes]) => [file, leftOf(left.get(file) ?? Buffer.alloc(0), bytes, fate)]));
            return new MemoryDisk(base, found);
          },
        };
      }
    }
    const call = trace[done];
    if (!call) return;
    if (call.kind === 'acknowledged') isAcknowledged = true;
    else if (call.kind === 'sync') flushed.contents.set(call.file, now.get(call.file) ?? Buffer.alloc(0));
    else if (call.kind === 'write' || call.kind === 'truncate') now.set(call.file, changed(now.get(call.file) ?? Buffer.alloc(0), call));
    else if (call.kind === 'sync-folder') {
      const settled = unflushedNames.filter((each) => foldersOf(each).includes(call.path));
      for (const each of settled) applyToNames(flushed.names, each);
      unflushedNames = unflushedNames.filter((each) => !settled.includes(each));
    } else if (isNaming(call)) {
      if (call.kind === 'create') now.set(call.file, Buffer.alloc(0));
      unflushedNames = [...unflushedNames, call];
    }
  }
}

/** None undone; the newest one, two …; one alone. */
function undoings(calls: readonly Call[]): readonly ReadonlySet<Call>[] {
  const newest = calls.map((_, index) => new Set(calls.slice(index)));
  const alone = calls.slice(0, -1).map((call) => new Set([call]));
  return [new Set<Call>(), ...newest, ...alone];
}

/** What is left of a file: the bytes that were flushed, and of those behind them what fate says. */
function leftOf(flushed: Buffer, now: Buffer, fate: Remains): Buffer {
  if (fate === 'full' || flushed.equals(now)) return now;
  const isAppended = now.length > flushed.length && now.subarray(0, flushed.length).equals(flushed);
  if (fate === 'empty' || !isAppended) return flushed;
  const behind = now.length - flushed.length;
  if (fate === 'zeros') return Buffer.concat([flushed, Buffer.alloc(behind)]);
  return now.subarray(0, flushed.length + (behind >> 1));
}
