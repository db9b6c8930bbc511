import type { Article, Block, InlineMark } from '../domain/schema/article';
import type { Result } from '../result';

/** What an importer takes out of a file: a text that never changes again, and guesses that a person may mend. */
export interface ArticleDraft extends Pick<Article, 'title' | 'byline' | 'publisher' | 'published' | 'url' | 'language'> {
  /** Canonical text; see `canonicalText`. */
  readonly text: string;
  /** Tile `text`: one per line, blank lines included, in order. */
  readonly blocks: readonly Block[];
  /** In order of start; each inside one line; links only to http, https and mailto. */
  readonly marks: readonly InlineMark[];
}

/** Something that the importer met and went on from. Its words come from i18n `imports:problem.<code>`. */
export interface ImportProblem {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Line of the file, counted from 1; null: the file as a whole. */
  readonly line: number | null;
}

export interface ReadArticle {
  readonly article: ArticleDraft;
  readonly problems: readonly ImportProblem[];
}

/** Where the text came from; `fileName` is a bare name, empty for a paste. */
export interface ImportSource {
  readonly fileName: string;
}

/** One file format that becomes an article. Pure: the same text gives the same article on every machine. */
export interface Importer {
  /** Stable, kept with every article; its name for people is i18n `imports:format.<id>`. */
  readonly id: string;
  /** Goes up when the same file would give another text or other blocks. */
  readonly version: number;
  /** Lower case, without the dot; the first one is the usual one. */
  readonly extensions: readonly string[];
  /** The first one is kept as the origin of the article. */
  readonly mediaTypes: readonly string[];
  /** `text` is canonical text. Fails only when nothing can be read at all; lesser trouble is in `problems`. */
  read(text: string, source: ImportSource): Result<ReadArticle>;
}
