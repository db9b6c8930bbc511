import type { i18n } from 'i18next';
import type { Result } from '../../shared/result';
import type { ReadText } from '../parsers/isolated-reader';
import type { Seams } from '../seams';
import type { FileSystem } from '../store/file-system';

/** A line for people. Its tone is only a colour: the words say the same. */
export interface Line {
  readonly text: string;
  readonly tone?: Tone;
}
export type Tone = 'problem' | 'note' | 'good' | 'quiet' | 'strong';

export interface CliOption {
  readonly type: 'boolean' | 'string';
  /** What stands for its value in the help; for `string`. */
  readonly value?: string;
  /** There is no doing without it. */
  readonly isRequired?: true;
  /** May be given more than once. */
  readonly multiple?: true;
}

/** What a person gave to a command. Options that were not given are not there. */
export interface Given {
  readonly positionals: readonly string[];
  has(option: string): boolean;
  /** Of an option that may be given once. */
  value(option: string): string | null;
  values(option: string): readonly string[];
}

/** What a command did: 0 without problems, 1 with some, 2 nothing of what it was to do. */
export interface Outcome {
  readonly exit: 0 | 1 | 2;
  /** For `--json`. */
  readonly json: Readonly<Record<string, unknown>>;
  readonly lines: readonly Line[];
}

/** What a command works with. */
export interface CliContext {
  readonly system: FileSystem;
  readonly seams: Seams;
  /** Where the person stands. */
  readonly cwd: string;
  readonly words: i18n;
  /** Reads files with a parser where a hostile one does no harm. */
  readonly read: ReadText;
  /** Says stop when the person does; a command then leaves nothing half-written and fails with `stopped`. */
  readonly signal: AbortSignal;
  progress(done: number, total: number): void;
}

/** A command of the command line. Its words: i18n `cli:command.<name>` and `.more`, `cli:option.<option>`. */
export interface CliCommand {
  readonly name: string;
  /** What comes after the name, as the help shows it. */
  readonly usage: string;
  /** How many arguments that are no options it takes. */
  readonly least: number;
  readonly most: number;
  readonly options: Readonly<Record<string, CliOption>>;
  /** Arguments that somebody could give. */
  readonly examples: readonly string[];
  /** Fails when it was not done; what was done with problems is an outcome. */
  run(given: Given, context: CliContext): Promise<Result<Outcome>>;
}
