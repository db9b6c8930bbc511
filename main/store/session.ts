import { join } from 'node:path';
import type { Id } from '../../shared/domain/schema';
import type { Seams } from '../seams';
import { type Holder, parseHolder, printHolder } from './holder';
import { lifeOf, ownIdentity, type ProcessIdentity } from './process-identity';
import type { ProjectFolder } from './project-folder';
import { readIfThere } from './read-ours';
import { addFolder } from './replace-file';

/** Milliseconds between two beats of the heart. */
const pace = 10_000;
/** Milliseconds of silence after which somebody else's locks may be taken over. */
export const silenceAllowed = 30_000;

/**
 * This opening of a project as others see it: one file in `.assay/sessions/`, from the first lock until closing, written anew every
 * ten seconds. And what is seen here of the others' files.
 */
export class Session {
  /** The annotator's name, for whoever has to wait. */
  owner = '';
  private readonly id: Id;
  private identity: ProcessIdentity | null;
  private begun: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private beat = 0;
  /** What other sessions' files said last, and since when by our own clock they say so. */
  private readonly seen = new Map<string, { readonly text: string; readonly since: number }>();

  constructor(
    private readonly folder: ProjectFolder,
    private readonly seams: Seams,
    /** Milliseconds of a clock that nobody sets. */
    private readonly clock: () => number,
    identity: ProcessIdentity | null = null,
  ) {
    this.id = seams.newId();
    this.identity = identity;
  }

  /** Makes the folders and the file, once. Throws what the disk says, and is tried again then. */
  begin(): Promise<void> {
    this.begun ??= this.start().catch((error: unknown) => {
      this.begun = null;
      throw error;
    });
    return this.begun;
  }

  /** The same when something of it has gone. */
  async beginAgain(): Promise<void> {
    await this.begun;
    this.stop();
    this.begun = null;
    await this.begin();
  }

  async end(): Promise<void> {
    this.stop();
    if (this.begun !== null) await this.folder.system.remove(this.ownFile).catch(() => undefined);
    this.begun = null;
  }

  /** What a lock file of ours says. */
  async holder(): Promise<Holder> {
    this.identity ??= await ownIdentity(this.folder.system);
    return { session: this.id, owner: this.owner, ...this.identity, beat: this.beat, at: this.seams.now() };
  }

  isOwn(holder: Holder): boolean {
    return holder.session === this.id;
  }

  /** Is its program certainly gone? A process opens a project once, so an earlier session of our own is. */
  async isGone(holder: Holder): Promise<boolean> {
    const own = await this.holder();
    if (holder.pid === own.pid && holder.started === own.started && holder.machine === own.machine && holder.boot === own.boot) {
      return holder.pids === own.pids && !this.isOwn(holder);
    }
    return (await lifeOf(holder, own, this.folder.system)) === 'dead';
  }

  /**
   * Milliseconds, by our own clock, for which a session's file (for a lock that cannot be read: the lock's own) was seen not to
   * change. Stamps of other machines are no help: their clocks may be years off.
   */
  async silenceOf(path: string): Promise<number> {
    const bytes = await readIfThere(this.folder.system, path).catch(() => null);
    const text = bytes?.toString('latin1') ?? '';
    const before = this.seen.get(path);
    if (before && before.text === text) return this.clock() - before.since;
    this.seen.set(path, { text, since: this.clock() });
    return 0;
  }

  get ownFile(): string {
    return this.fileOf(this.id);
  }

  fileOf(session: string): string {
    return join(this.folder.paths.sessions, `${session.replace(/[^0-9A-Z]/gi, '')}.json`);
  }

  private async start(): Promise<void> {
    const { system, paths } = this.folder;
    await this.folder.expectProject();
    for (const path of [paths.ours, paths.locks, paths.sessions]) if ((await system.facts(path)) === null) await addFolder(system, path);
    await this.say();
    this.wait();
    await this.clear().catch(() => undefined);
  }

  private stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private wait(): void {
    this.timer = setTimeout(() => {
      this.beat += 1;
      // A folder that is away comes back, or does not: whoever writes finds out.
      const { timer } = this;
      void this.say()
        .catch(() => undefined)
        .then(() => timer === this.timer && this.wait());
    }, pace);
    this.timer.unref();
  }

  /** Not flushed: after a power cut there is no heart to beat. */
  async say(): Promise<void> {
    const { system } = this.folder;
    const path = this.ownFile;
    const fresh = join(this.folder.paths.sessions, `.${this.id}.tmp`);
    await system.remove(fresh);
    const file = await system.open(fresh, 'create-new', 0o644);
    try {
      await file.write(printHolder(await this.holder()));
    } finally {
      await file.close();
    }
    await system.rename(fresh, path);
  }

  /** Takes away what sessions left that are certainly gone. */
  private async clear(): Promise<void> {
    const { system, paths } = this.folder;
    for (const name of await system.list(paths.sessions)) {
      const path = join(paths.sessions, name);
      const holder = parseHolder((await readIfThere(system, path)) ?? Buffer.alloc(0));
      if (holder && (await this.isGone(holder))) await system.remove(path);
    }
  }
}
