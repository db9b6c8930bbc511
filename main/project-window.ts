import type { BrowserWindow } from 'electron';
import type { Id } from '../shared/domain/schema';
import type { AssayEvent, ProjectState } from '../shared/ipc/messages';
import { sendEvent } from './ipc';
import { OpenSet } from './open-set';
import { recoveredFrom } from './recovered';
import type { Owed } from './run-marker';
import type { Damaged, ProjectStore } from './store/project-store';

/** A project that cannot be opened, whose it is (null: nothing says so), and the file that is in the way. */
export interface Unopened {
  readonly root: string;
  readonly project: Id | null;
  readonly file: Damaged;
}

/** One window and the project that is open in it. Paths that dialogs gave are kept here under tokens. */
export class ProjectWindow {
  store: ProjectStore | null = null;
  me: Id = '';
  isSample = false;
  /** Files that were named while no project was open: they are offered to the one that is opened next. */
  waitingFiles: readonly string[] = [];
  /** The article that was opened last, to be opened again when the page or the program has to start anew. */
  article: Id | null = null;
  /** The project that could not be opened since a file that everything hangs on is damaged. */
  unopened: Unopened | null = null;
  /** The person has to be told how the run ended in which the project was open. */
  owed: Owed | null = null;
  /** What the menu bar says about this window. */
  menu = { undo: '', redo: '', hasProject: false, hasArticle: false, hasSpan: false };
  onSettled: () => void = () => undefined;
  /** My set on the article that it shows. */
  readonly openSet = new OpenSet((event) => this.send(event));
  private waiting: AssayEvent[] | null = [];
  private readonly places = new Map<string, string>();

  constructor(readonly browser: BrowserWindow) {}

  /** Events wait until the page listens. */
  send(event: AssayEvent): void {
    if (this.waiting) this.waiting.push(event);
    else sendEvent(this.browser, event);
  }

  get hasUnwritten(): boolean {
    return this.store?.hasUnwritten ?? false;
  }

  /** Resolves when the page has committed what was being typed in it; at once when there is no page to ask. */
  settle(): Promise<void> {
    if (this.waiting || this.browser.isDestroyed() || this.browser.webContents.isCrashed()) return Promise.resolve();
    return new Promise((resolve) => {
      this.onSettled = resolve;
      this.send({ type: 'settle' });
    });
  }

  /** The page is gone or starts anew: events wait. */
  stopSending(): void {
    this.waiting ??= [];
  }

  /** The page has started: it listens, and gets what waited. */
  startSending(): void {
    const waiting = this.waiting ?? [];
    this.waiting = null;
    for (const event of waiting) sendEvent(this.browser, event);
  }

  /** A token that stands for a path; the window passes it back, never the path. */
  tokenFor(path: string): string {
    const token = `place-${this.places.size + 1}`;
    this.places.set(token, path);
    return token;
  }

  pathOf(token: string): string | null {
    return this.places.get(token) ?? null;
  }

  async projectState(): Promise<ProjectState | null> {
    const { store, me, isSample } = this;
    if (!store) return null;
    const summaries = await store.summaries(me);
    return {
      project: store.project,
      scheme: await store.scheme(store.project.scheme),
      annotators: store.annotators,
      me,
      isSample,
      folder: store.paths.root,
      readOnly: store.writers.readOnly,
      articles: summaries,
      recovered: this.owed && recoveredFrom(this.owed, store.readBack.targets, (id) => store.article(id)?.title ?? ''),
      beginWith: this.article,
      records: store.projectRecords(),
      damaged: store.damaged,
    };
  }
}
