import { join } from 'node:path';
import { targetKey } from '../../shared/domain/apply';
import type { Target } from '../../shared/domain/schema';
import { describe } from './damaged-file';
import { isMissing } from './file-system';
import { type Holder, parseHolder, printHolder } from './holder';
import type { ProjectFolder } from './project-folder';
import { readIfThere } from './read-ours';
import { type Session, silenceAllowed } from './session';

/** Somebody else writes a target. */
export class HeldElsewhere extends Error {
  readonly code = 'held-elsewhere';
  constructor(
    /** Null: the lock says nothing that can be read. */
    readonly holder: Holder | null,
    /** Nothing has been heard of them for half a minute. */
    readonly isSilent: boolean,
  ) {
    super(`held by ${holder?.owner ?? '?'} on ${holder?.host ?? '?'}`);
  }
}

/** Milliseconds between tries: whoever writes a target for a moment is done soon. */
const patience = [5, 10, 20, 50, 100, 200, 300, 500, 800];

const mostTries = 10;
const linkless: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL']);

interface Found {
  readonly bytes: Buffer;
  readonly holder: Holder | null;
}
const nobody: Found = { bytes: Buffer.alloc(0), holder: null };

/**
 * One writer per target (rule R6): a name in `.assay/locks/` that only one can make. Sets that a person works on are held as long as
 * they are open, all other targets around a write only. Locks of programs that are certainly gone are taken over silently; those of
 * silent ones around a write, too, but a set only when a person says so.
 */
export class Locks {
  /** By name of the lock: how often it is in use; one that is held stays when that is over. */
  private readonly inUse = new Map<string, number>();
  private readonly held = new Set<string>();
  /** The stamps of locks that were read and found to be ours: as long as they stay, nobody took them. */
  private readonly own = new Map<string, string>();
  private hasTakenOver = false;
  private isOver = false;

  constructor(
    private readonly folder: ProjectFolder,
    readonly session: Session,
  ) {}

  /** Takes the lock until `letGo`. Throws `HeldElsewhere`, and what the disk says. */
  async hold(target: Target, isTakingOver = false): Promise<void> {
    const path = this.pathOf(target);
    const other = await this.take(path, isTakingOver);
    if (other) throw await this.heldBy(other, path);
    this.held.add(path);
  }

  /** One that is in use goes when that is over. */
  async letGo(target: Target): Promise<void> {
    const path = this.pathOf(target);
    if (this.held.delete(path) && !this.inUse.has(path)) await this.release(path);
  }

  /** For good: nothing is taken afterwards. */
  async letGoOfAll(): Promise<void> {
    this.isOver = true;
    for (const path of [...this.held]) await this.release(path);
    this.held.clear();
    await this.session.end();
  }

  /** True once after a lock was taken over: whoever had it may have left something half done. */
  takesOver(): boolean {
    const { hasTakenOver } = this;
    this.hasTakenOver = false;
    return hasTakenOver;
  }

  /** Was the lock taken for longer, as far as we know? */
  isHeld(target: Target): boolean {
    return this.held.has(this.pathOf(target));
  }

  /** Who else holds a target; null when nobody does who is not certainly gone. Takes nothing. */
  async otherOn(target: Target): Promise<HeldElsewhere | null> {
    const path = this.pathOf(target);
    if (this.inUse.has(path)) return null;
    const found = await this.look(path);
    if (!found || (found.holder && this.session.isOwn(found.holder)) || (await this.isLeft(found))) return null;
    return this.heldBy(found, path);
  }

  /**
   * Does `work` while all these targets are ours; where somebody else has one, waits two seconds. A lock of ours that was taken over,
   * while the machine slept say, is found out here. Throws `HeldElsewhere`, and what the disk says.
   */
  async during<Value>(targets: readonly Target[], work: () => Promise<Value>): Promise<Value> {
    // In one order everywhere, so that two never wait for each other.
    const paths = targets.map((target) => this.pathOf(target)).sort();
    const taken: string[] = [];
    try {
      for (const path of paths) {
        await this.use(path);
        taken.push(path);
      }
      return await work();
    } finally {
      for (const path of taken) await this.stopUsing(path);
    }
  }

  private async use(path: string): Promise<void> {
    const users = this.inUse.get(path) ?? 0;
    // Counted first, so that nobody else in here gives it away meanwhile.
    this.inUse.set(path, users + 1);
    try {
      for (const wait of [...patience, null]) {
        const other = await this.take(path, !this.isSet(path));
        if (!other) return;
        // One that was ours has been taken over: whoever did that is not done in a moment.
        const isLost = this.held.delete(path);
        if (wait === null || isLost) throw await this.heldBy(other, path);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    } catch (error) {
      this.discount(path);
      throw error;
    }
  }

  private async stopUsing(path: string): Promise<void> {
    this.discount(path);
    if (!this.inUse.has(path) && !this.held.has(path)) await this.release(path);
  }

  private discount(path: string): void {
    const users = (this.inUse.get(path) ?? 1) - 1;
    if (users > 0) this.inUse.set(path, users);
    else this.inUse.delete(path);
  }

  /** Null when it is ours now, else whose it is. */
  private async take(path: string, mayTakeSilent: boolean): Promise<Found | null> {
    if (this.isOver) throw Object.assign(new Error('the project was closed'), { code: 'closed' });
    await this.session.begin();
    const stamp = (await this.folder.system.facts(path))?.stamp ?? '';
    if (stamp !== '' && this.own.get(path) === stamp) return null;
    let found = stamp === '' ? null : await this.look(path);
    for (let tries = 0; tries < mostTries; tries += 1) {
      if (found === null) {
        if (await this.make(path)) return null;
      } else {
        const { holder } = found;
        if (holder && this.session.isOwn(holder)) {
          if (tries === 0) this.own.set(path, stamp);
          return null;
        }
        const mayTake = (await this.isLeft(found)) || (mayTakeSilent && (await this.isSilent(found, path)));
        if (!mayTake || !(await this.takeAway(path, found))) return found;
      }
      found = await this.look(path);
    }
    return found ?? nobody;
  }

  private async isLeft({ holder }: Found): Promise<boolean> {
    return holder !== null && !this.session.isOwn(holder) && (await this.session.isGone(holder));
  }

  /** Removes a lock, but not one that took its place meanwhile. One at a time may do that; false for all others. */
  private async takeAway(path: string, found: Found): Promise<boolean> {
    const claim = `${path}.claim`;
    if (!(await this.make(claim))) {
      const other = await this.look(claim);
      if (other && ((await this.isLeft(other)) || (await this.isSilent(other, claim)))) await this.folder.system.remove(claim);
      return false;
    }
    try {
      const now = await this.look(path);
      if (now?.bytes.equals(found.bytes)) await this.folder.system.remove(path);
      this.hasTakenOver = true;
      return true;
    } finally {
      await this.folder.system.remove(claim);
    }
  }

  private async isSilent({ holder }: Found, path: string): Promise<boolean> {
    return (await this.session.silenceOf(holder ? this.session.fileOf(holder.session) : path)) >= silenceAllowed;
  }

  private async heldBy(found: Found, path: string): Promise<HeldElsewhere> {
    return new HeldElsewhere(found.holder, await this.isSilent(found, path));
  }

  private async look(path: string): Promise<Found | null> {
    const bytes = await readIfThere(this.folder.system, path);
    return bytes && { bytes, holder: parseHolder(bytes) };
  }

  /** False when there is one already. */
  private async make(path: string): Promise<boolean> {
    try {
      return await this.write(path);
    } catch (error) {
      if (!isMissing(error)) throw error;
      // Somebody took the folder of locks away, or the whole project is gone: then beginning again says so.
      await this.session.beginAgain();
      return this.write(path);
    }
  }

  /** A second name of the session's own file: there at once and whole, or not at all. Where a disk has no such names, a file of its own. */
  private async write(path: string): Promise<boolean> {
    const { system } = this.folder;
    try {
      await system.link(this.session.ownFile, path).catch(async (error: unknown) => {
        if (!linkless.has(describe(error).code)) throw error;
        const file = await system.open(path, 'create-new', 0o644);
        try {
          await file.write(printHolder(await this.session.holder()));
        } finally {
          await file.close();
        }
      });
      return true;
    } catch (error) {
      if (describe(error).code === 'EEXIST') return false;
      throw error;
    }
  }

  /** What cannot be taken away is found left behind when this program has ended. */
  private async release(path: string): Promise<void> {
    this.own.delete(path);
    const found = await this.look(path).catch(() => null);
    if (found?.holder && this.session.isOwn(found.holder)) await this.folder.system.remove(path).catch(() => undefined);
  }

  private pathOf(target: Target): string {
    return join(this.folder.paths.locks, `${targetKey(target).replaceAll('/', '-')}.json`);
  }

  private isSet(path: string): boolean {
    return path.startsWith(join(this.folder.paths.locks, 'set-'));
  }
}
