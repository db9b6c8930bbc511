import type { Id } from '../shared/domain/schema';
import type { AssayEvent, Writer } from '../shared/ipc/messages';
import type { OpenedSet, ProjectStore } from './store/project-store';

/** Milliseconds between two looks at what others do. */
const pace = 3000;

interface Shown {
  readonly store: ProjectStore;
  readonly article: Id;
  readonly me: Id;
  writer: Writer;
}

/**
 * My set on the article that a window shows: its lock is kept as long as it is shown. When somebody else has it, looks every few
 * seconds whether they are done; the window is told who writes whenever that changes.
 */
export class OpenSet {
  private shown: Shown | null = null;
  private timer: ReturnType<typeof setInterval> | null = null;
  private looking: Promise<void> | null = null;

  constructor(private readonly send: (event: AssayEvent) => void) {}

  /** Lets others have the set that was shown before. Throws `DamagedFile`, and what the disk says. */
  async show(store: ProjectStore, article: Id, me: Id): Promise<OpenedSet> {
    const before = this.shown;
    const opened = await store.openSet(article, me);
    this.shown = { store, article, me, writer: opened.writer };
    if (before && before.store === store && before.article !== article) await store.letGo(before.article, before.me).catch(() => undefined);
    this.timer ??= setInterval(() => void this.look(), pace).unref();
    return opened;
  }

  /** Nothing is shown any more; closing the project gives its locks back. */
  close(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
    this.shown = null;
  }

  /** Takes the set from somebody of whom nothing is heard any more. False when they are back, or nothing is shown. */
  async takeOver(): Promise<boolean> {
    const { shown } = this;
    if (!shown) return false;
    this.tell(shown, (await shown.store.openSet(shown.article, shown.me, true)).writer);
    return shown.writer.kind === 'me';
  }

  /** Looks at once; what waits to be saved is tried again, too. Never rejects. */
  look(): Promise<void> {
    this.looking ??= this.lookOnce()
      // What cannot be looked at now is looked at the next time.
      .catch(() => undefined)
      .finally(() => {
        this.looking = null;
      });
    return this.looking;
  }

  private async lookOnce(): Promise<void> {
    const { shown } = this;
    if (!shown) return;
    this.tell(shown, (await shown.store.openSet(shown.article, shown.me)).writer);
    await shown.store.look(shown.article, shown.me);
    if (shown.store.unsaved) await shown.store.queue.retry();
  }

  private tell(shown: Shown, writer: Writer): void {
    const isNews = JSON.stringify(writer) !== JSON.stringify(shown.writer);
    shown.writer = writer;
    if (isNews && shown === this.shown) this.send({ type: 'writer', article: shown.article, writer });
  }
}
