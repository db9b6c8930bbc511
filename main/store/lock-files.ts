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

const mostTries = 10;
const linkless: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV', 'EINVAL']);

/** A lock that is there. */
export interface Found {
  readonly bytes: Buffer;
  readonly holder: Holder | null;
}
const nobody: Found = { bytes: Buffer.alloc(0), holder: null };

/** The names in `.assay/locks/`, each of which only one session can have. */
export class LockFiles {
  /** The stamps of locks that were read and found to be ours: as long as they stay, nobody took them. */
  private readonly own = new Map<string, string>();
  /** Locks that are being given back. */
  private readonly releasing = new Map<string, Promise<void>>();
  private hasTakenOver = false;

  constructor(
    private readonly folder: ProjectFolder,
    private readonly session: Session,
  ) {}

  /** True once after a lock was taken over: whoever had it may have left something half done. */
  takesOver(): boolean {
    const { hasTakenOver } = this;
    this.hasTakenOver = false;
    return hasTakenOver;
  }

  /** Who else has a lock; null when nobody does who is not certainly gone. Takes nothing. */
  async otherOn(path: string): Promise<HeldElsewhere | null> {
    const found = await this.look(path);
    if (!found || (found.holder && this.session.isOwn(found.holder)) || (await this.isLeft(found))) return null;
    return this.heldBy(found, path);
  }

  /** Null when it is ours now, else whose it is. */
  async take(path: string, mayTakeSilent: boolean): Promise<Found | null> {
    await this.session.begin();
    await this.releasing.get(path);
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

  async heldBy(found: Found, path: string): Promise<HeldElsewhere> {
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
  release(path: string): Promise<void> {
    const done = this.giveBack(path).finally(() => this.releasing.delete(path));
    this.releasing.set(path, done);
    return done;
  }

  private async giveBack(path: string): Promise<void> {
    this.own.delete(path);
    const found = await this.look(path).catch(() => null);
    if (found?.holder && this.session.isOwn(found.holder)) await this.folder.system.remove(path).catch(() => undefined);
  }
}
