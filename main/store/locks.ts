import { join } from 'node:path';
import { targetKey } from '../../shared/domain/apply';
import type { Target } from '../../shared/domain/schema';
import { type Found, type HeldElsewhere, LockFiles } from './lock-files';
import type { ProjectFolder } from './project-folder';
import type { Session } from './session';

/** Milliseconds between tries: whoever writes a target for a moment is done soon. */
const patience = [5, 10, 20, 50, 100, 200, 300, 500, 800];

/**
 * One writer per target (rule R6): a name in `.assay/locks/` that only one can make. Sets that a person works on are held as long as
 * they are open, all other targets around a write only. Locks of programs that are certainly gone are taken over silently; those of
 * silent ones around a write, too, but a set only when a person says so.
 */
export class Locks {
  /** By name of the lock: how often it is in use; one that is held stays when that is over. */
  private readonly inUse = new Map<string, number>();
  private readonly held = new Set<string>();
  private isOver = false;
  private readonly files: LockFiles;

  constructor(
    private readonly folder: ProjectFolder,
    readonly session: Session,
  ) {
    this.files = new LockFiles(folder, session);
  }

  /** Takes the lock until `letGo`. Throws `HeldElsewhere`, and what the disk says. */
  async hold(target: Target, isTakingOver = false): Promise<void> {
    const path = this.pathOf(target);
    const other = await this.take(path, isTakingOver);
    if (other) throw await this.files.heldBy(other, path);
    this.held.add(path);
  }

  /** One that is in use goes when that is over. */
  async letGo(target: Target): Promise<void> {
    const path = this.pathOf(target);
    if (this.held.delete(path) && !this.inUse.has(path)) await this.files.release(path);
  }

  /** For good: nothing is taken afterwards. */
  async letGoOfAll(): Promise<void> {
    this.isOver = true;
    for (const path of [...this.held]) await this.files.release(path);
    this.held.clear();
    await this.session.end();
  }

  /** True once after a lock was taken over: whoever had it may have left something half done. */
  takesOver(): boolean {
    return this.files.takesOver();
  }

  /** Was the lock taken for longer, as far as we know? */
  isHeld(target: Target): boolean {
    return this.held.has(this.pathOf(target));
  }

  /** Who else holds a target; null when nobody does who is not certainly gone. Takes nothing. */
  async otherOn(target: Target): Promise<HeldElsewhere | null> {
    const path = this.pathOf(target);
    if (this.inUse.has(path)) return null;
    return this.files.otherOn(path);
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
        if (wait === null || isLost) throw await this.files.heldBy(other, path);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    } catch (error) {
      this.discount(path);
      throw error;
    }
  }

  private async stopUsing(path: string): Promise<void> {
    this.discount(path);
    if (!this.inUse.has(path) && !this.held.has(path)) await this.files.release(path);
  }

  private discount(path: string): void {
    const users = (this.inUse.get(path) ?? 1) - 1;
    if (users > 0) this.inUse.set(path, users);
    else this.inUse.delete(path);
  }

  private async take(path: string, mayTakeSilent: boolean): Promise<Found | null> {
    if (this.isOver) throw Object.assign(new Error('the project was closed'), { code: 'closed' });
    return this.files.take(path, mayTakeSilent);
  }

  private pathOf(target: Target): string {
    return join(this.folder.paths.locks, `${targetKey(target).replaceAll('/', '-')}.json`);
  }

  private isSet(path: string): boolean {
    return path.startsWith(join(this.folder.paths.locks, 'set-'));
  }
}
