import type { SpanCounts } from '../domain/count-spans';
import type {
  Annotator,
  Article,
  Id,
  JournalRecord,
  Project,
  Revision,
  Scheme,
  SetStatus,
  Sha256,
  Slug,
  Target,
  Time,
} from '../domain/schema';
import type { Settings } from '../domain/settings';
import type { ImportProblem } from '../formats/importer';
import type { AssayError } from '../result';

export interface RecentProject {
  readonly id: Id;
  readonly name: string;
  /** For people to tell projects apart; not a path that a request would take. */
  readonly folder: string;
  readonly openedAt: Time;
  readonly isMissing: boolean;
}

/** What the window needs to start. */
export interface AppState {
  readonly settings: Settings;
  readonly recents: readonly RecentProject[];
  readonly project: ProjectState | null;
  /** After so many crashed starts in a row nothing was opened by itself; null in every other start. */
  readonly crashedStarts: number | null;
  readonly platform: 'mac' | 'windows' | 'linux';
  readonly version: string;
  readonly runtime: string;
}

export interface ProjectState {
  readonly project: Project;
  readonly scheme: Scheme;
  readonly annotators: readonly Annotator[];
  /** The annotator who works in this window. */
  readonly me: Id;
  readonly isSample: boolean;
  readonly folder: string;
  /** Why nothing can be changed in it; null: it can. */
  readonly readOnly: AssayError | null;
  readonly articles: readonly ArticleSummary[];
  /** The article that was open in it, when the page had to be loaded again or Assay to start anew; else null. */
  readonly beginWith: Id | null;
  /** To be told until the person has seen it. */
  readonly recovered: Recovered | null;
  /** Records of the project, its annotators and articles, oldest first: the project's undo stack. */
  readonly records: readonly TargetRecord[];
  /** Files that could not be read; their paths inside the project. Nothing is written over them. */
  readonly damaged: readonly { readonly path: string; readonly reason: AssayError }[];
}

/** Where changes were read back: an article with its annotations, or (null) the project and its annotators. */
export interface RecoveredPlace {
  readonly article: Id | null;
  readonly title: string;
  readonly changes: number;
  readonly from: Time;
  readonly to: Time;
}

/** What was found in a project that was open when Assay did not end as it should. */
export interface Recovered {
  /** When the run began that was cut off. */
  readonly startedAt: Time;
  /** Assay ended itself after a bug. */
  readonly isBug: boolean;
  /** Changes that stood in no snapshot yet and were read back. */
  readonly changes: number;
  /** How many of them were cut off in the middle and have been finished. */
  readonly finished: number;
  /** Journals that ended in a line which was never finished, and so was never said to be saved. */
  readonly torn: number;
  readonly places: readonly RecoveredPlace[];
}

export interface TargetRecord {
  readonly target: Target;
  readonly record: JournalRecord;
}

/** An article in the list: all its metadata, and the state of my own set on it. */
export interface ArticleSummary extends SpanCounts {
  readonly article: Article;
  readonly status: SetStatus;
}

/** Who may write my own set on an article now. */
export type Writer =
  | { readonly kind: 'me' }
  /** Somebody else (or I, elsewhere). Silent: nothing has been heard of them for half a minute; their part can be taken over. */
  | { readonly kind: 'other'; readonly owner: string; readonly host: string; readonly isSilent: boolean }
  /** The folder takes no changes. */
  | { readonly kind: 'nobody'; readonly reason: AssayError };

/** An open article. */
export interface ArticleState {
  readonly writer: Writer;
  readonly revision: Revision;
  /** My own annotation set: a checked state as JSON text, the seq that it is of, and the journal records since (and before, for undo). */
  readonly set: { readonly snapshot: string; readonly seq: number; readonly records: readonly JournalRecord[] };
  /** Milliseconds that main needed to read and check it. */
  readonly readingTook: number;
}

/** Part of a target's history. */
export interface HistoryPage {
  /** Number of the target's newest record, whether this page has it or not. */
  readonly seq: number;
  /** Newest first. Numbers that are left out are missing, or stand in a file that is not whole. */
  readonly records: readonly JournalRecord[];
  /** To be asked for next: the records before this number. Null: there are none. */
  readonly before: number | null;
  /** Older files that are not whole, by their paths inside the project; what is whole in them is in `records`. */
  readonly damaged: readonly { readonly path: string; readonly reason: AssayError }[];
}

/** A file of a project that cannot be read, and what can be done about it. */
export interface DamagedFile {
  /** Inside the project. */
  readonly path: string;
  readonly reason: AssayError;
  readonly kind: Target['kind'] | 'other';
  /** Of the article that it belongs to, or the annotator's name; '' where that is not known. */
  readonly title: string;
  /** Stands for the file in requests. */
  readonly token: string;
  /** What it can be brought back to; null: nothing, or it is of a newer Assay and left alone. */
  readonly offer: RestoreOffer | null;
}

export interface RestoreOffer {
  /** When the backup was made; null: the file itself is whole, and only its journal is not. */
  readonly at: Time | null;
  /** In the state that would be restored; null for what is not an annotation set. */
  readonly spans: number | null;
  /** Changes after the backup that the journal still tells. */
  readonly replayed: number;
  /** Changes that are known of and would be lost. */
  readonly lost: number;
  /** Newer backups that are damaged themselves. */
  readonly passedOver: number;
}

/** What a person sees who looks after damaged files. */
export interface RecoveryState {
  readonly folder: string;
  /** False: the project does not open before its first file here is brought back. */
  readonly isOpen: boolean;
  readonly files: readonly DamagedFile[];
}

/** The answer to a transaction that is on disk, flushed. */
export interface Committed {
  readonly transaction: Id;
  readonly savedAt: Time;
  /** What keeps earlier transactions, on other targets, from the disk; null when everything is there. */
  readonly failure: AssayError | null;
}

export interface ImportPlanFile {
  readonly index: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly importer: string;
  readonly encoding: string;
  /** Encodings that the bytes can be read in; one entry where there is nothing to choose. */
  readonly encodings: readonly string[];
  readonly title: string;
  readonly excerpt: string;
  readonly blocks: number;
  /** Title of the article that these very bytes were imported as, else null. */
  readonly alreadyHere: string | null;
  readonly problems: readonly ImportProblem[];
  /** Why this file cannot be imported, else null. */
  readonly error: AssayError | null;
}

export interface ImportPlan {
  readonly plan: string;
  readonly files: readonly ImportPlanFile[];
}

export interface ImportReport {
  readonly files: readonly {
    readonly name: string;
    readonly article: ArticleSummary | null;
    readonly problems: readonly ImportProblem[];
    readonly error: AssayError | null;
  }[];
}

export interface ExportSummary {
  readonly format: string;
  readonly articles: number;
  readonly spans: number;
  readonly relations: number;
  readonly countsByLabel: Readonly<Record<Slug, number>>;
  /** Token of the folder that was written. */
  readonly token: string;
  /** Token of its manifest. */
  readonly manifest: string;
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sha256: Sha256 }[];
  readonly losses: readonly { readonly code: string; readonly count: number }[];
  readonly proof: { readonly unit: string; readonly checked: number; readonly failed: number };
  readonly problems: readonly AssayError[];
}

/** What main tells the window without being asked. */
export type AssayEvent =
  /** A named command chosen in the application's menu. */
  | { readonly type: 'command'; readonly command: string }
  /** Changes that the window did not make itself (an import, another source): records to apply, articles to put in the list. */
  | { readonly type: 'changed'; readonly records: readonly TargetRecord[]; readonly articles: readonly ArticleSummary[] }
  /**
   * Somebody else wrote to the project: what it is now, with the articles that changed, all its records, and the articles on which my
   * own set changed.
   */
  | {
      readonly type: 'reloaded';
      readonly project: Project;
      readonly annotators: readonly Annotator[];
      readonly articles: readonly ArticleSummary[];
      readonly records: readonly TargetRecord[];
      readonly sets: readonly Id[];
    }
  /** Who may write my set on an open article has changed. */
  | { readonly type: 'writer'; readonly article: Id; readonly writer: Writer }
  | { readonly type: 'project'; readonly project: ProjectState | null }
  | { readonly type: 'progress'; readonly job: Id; readonly done: number; readonly total: number }
  /** Bare names of all files that were named while no project was open; none: they wait no longer. */
  | { readonly type: 'files-wait'; readonly names: readonly string[] }
  /** Files that came by argument, by a second start or by the system: shown in the import dialog. */
  | { readonly type: 'import-offered'; readonly plan: ImportPlan }
  /** Writing failed, or works again. */
  | { readonly type: 'save-state'; readonly failure: AssayError | null; readonly savedAt: Time | null }
  /** Something that was asked for outside the window (by argument, by a second start) could not be done. */
  | { readonly type: 'failed'; readonly error: AssayError }
  /** Commit what is still being typed, then ask `app.settled`: the window is about to close. */
  | { readonly type: 'settle' };

/** What the preload bridge puts on `window.api`. */
export interface Bridge {
  request(channel: string, input: unknown): Promise<unknown>;
  /** Returns the function that stops listening. */
  onEvent(listener: (event: AssayEvent) => void): () => void;
}
