import type { Importer, ReadArticle } from '../../shared/formats/importer';
import { readArticle } from '../../shared/formats/importers';
import { plainText } from '../../shared/formats/importers/plain-text';
import { fail, type Result } from '../../shared/result';

/** Reads decoded text as an article; see `readArticle`. */
export type ReadText = (importer: Importer, decoded: string, fileName: string) => Promise<Result<ReadArticle>>;

/** What the process is asked, and answers with the result for. */
export interface Question {
  readonly importer: string;
  readonly decoded: string;
  readonly fileName: string;
}

/** A program of its own (`isolated-process.ts`) that answers one question after the other. */
export interface ParserProcess {
  /** Null: it ended before its answer. */
  ask(question: Question): Promise<Result<ReadArticle> | null>;
  stop(): void;
}

/** Starts it with these arguments for Node. */
export type StartParser = (execArgv: readonly string[]) => ParserProcess;

const longestSeconds = 10;
const mostMegabytes = 1024;
/** How long the process waits for another file, in milliseconds. */
const patience = 10_000;

/**
 * Runs importers with a parser in a process of its own, one file after the other, so that a file made to hang or to fill the memory
 * stops that process and not Assay. Plain text has no parser and is read right here. Fails with `import.too-slow` after ten seconds and
 * with `import.parser-ended` when the process ends before its answer, beside what the importer says.
 */
export class IsolatedReader {
  private process: ParserProcess | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;

  /** `startProcess`: a utility process in the app, a child process on the command line. */
  constructor(private readonly startProcess: StartParser) {}

  readonly read: ReadText = (importer, decoded, fileName) => {
    if (importer === plainText) return Promise.resolve(readArticle(importer, decoded, fileName));
    const answer = this.turn.then(() => this.ask({ importer: importer.id, decoded, fileName }));
    this.turn = answer;
    return answer;
  };

  /** Ends the process; the next file starts another. */
  stop(): void {
    clearTimeout(this.idle);
    this.process?.stop();
    this.process = null;
  }

  private async ask(question: Question): Promise<Result<ReadArticle>> {
    clearTimeout(this.idle);
    this.process ??= this.startProcess([`--max-old-space-size=${mostMegabytes}`]);
    let limit: NodeJS.Timeout | undefined;
    const tooSlow = new Promise<Result<ReadArticle>>((resolve) => {
      limit = setTimeout(() => resolve(fail('import.too-slow', { seconds: longestSeconds })), longestSeconds * 1000);
    });
    const asked = this.process.ask(question);
    const answer = await Promise.race([asked, tooSlow]);
    clearTimeout(limit);
    if (answer === null || (!answer.ok && answer.error.code === 'import.too-slow')) this.stop();
    else this.idle = setTimeout(() => this.stop(), patience);
    return answer ?? fail('import.parser-ended');
  }
}
