import { join } from 'node:path';
import { type UtilityProcess, utilityProcess } from 'electron';
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
  private process: UtilityProcess | null = null;
  private turn: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;

  readonly read: ReadText = (importer, decoded, fileName) => {
    if (importer === plainText) return Promise.resolve(readArticle(importer, decoded, fileName));
    const answer = this.turn.then(() => this.ask({ importer: importer.id, decoded, fileName }));
    this.turn = answer;
    return answer;
  };

  private ask(question: Question): Promise<Result<ReadArticle>> {
    clearTimeout(this.idle);
    const reader = this.process ?? this.start();
    return new Promise((resolve) => {
      const finish = (result: Result<ReadArticle>): void => {
        clearTimeout(limit);
        reader.removeAllListeners();
        resolve(result);
      };
      const limit = setTimeout(() => {
        finish(fail('import.too-slow', { seconds: longestSeconds }));
        this.stop();
      }, longestSeconds * 1000);
      reader.once('message', (result: Result<ReadArticle>) => {
        finish(result);
        this.idle = setTimeout(() => this.stop(), patience);
      });
      reader.once('exit', () => {
        this.process = null;
        finish(fail('import.parser-ended'));
      });
      reader.postMessage(question);
    });
  }

  private start(): UtilityProcess {
    const options = { serviceName: 'Assay importer', execArgv: [`--max-old-space-size=${mostMegabytes}`] };
    this.process = utilityProcess.fork(join(__dirname, 'isolated-process.js'), [], options);
    return this.process;
  }

  private stop(): void {
    this.process?.kill();
    this.process = null;
  }
}
