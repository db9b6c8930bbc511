import type { i18n } from 'i18next';
import type { Ending } from './ending';
import type { ReadText } from './parsers/isolated-reader';
import type { ProjectWindow } from './project-window';
import type { RunMarker } from './run-marker';
import type { Seams } from './seams';
import type { FileSystem } from './store/file-system';
import type { Beside } from './store/project-store';
import type { UserFiles } from './user-files';

/** What the whole program shares. */
export interface AppContext {
  readonly system: FileSystem;
  readonly seams: Seams;
  readonly files: UserFiles;
  /** What the next start has to know, should this run be cut off. */
  readonly run: RunMarker;
  readonly ending: Ending;
  readonly beside: Beside;
  /** Where the bundled sample project is kept. */
  readonly sampleRoot: string;
  /** Reads files with a parser where a hostile one does no harm. */
  readonly read: ReadText;
  readonly words: () => i18n;
  readonly version: string;
  readonly runtime: string;
  readonly logFile: string;
  log(message: string): void;
  refreshMenu(window: ProjectWindow): void;
}

/** What a handler gets beside its input. */
export interface RequestContext {
  readonly app: AppContext;
  readonly window: ProjectWindow;
}
