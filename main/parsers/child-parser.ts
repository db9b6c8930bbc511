import { fork } from 'node:child_process';
import type { ReadArticle } from '../../shared/formats/importer';
import type { Result } from '../../shared/result';
import type { ParserProcess, StartParser } from './isolated-reader';

/** Runs parsers in a process of plain Node. `path`: the built `isolated-process.ts`. */
export const childParser =
  (path: string): StartParser =>
  (execArgv): ParserProcess => {
    // Text with half characters in it survives only as it is, not as JSON.
    const child = fork(path, [], { execArgv: [...execArgv], serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    return {
      ask: (question) =>
        new Promise((resolve) => {
          child.removeAllListeners();
          child.once('message', (answer) => resolve(answer as Result<ReadArticle>)); // our own program says nothing else
          for (const end of ['exit', 'error'] as const) child.once(end, () => resolve(null));
          child.send(question, (error) => {
            if (error) resolve(null);
          });
        }),
      stop: () => {
        child.removeAllListeners();
        child.kill();
      },
    };
  };
