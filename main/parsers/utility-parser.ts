import { utilityProcess } from 'electron';
import type { ParserProcess, StartParser } from './isolated-reader';

/** Runs parsers in a process of Electron's. `path`: the built `isolated-process.ts`. */
export const utilityParser =
  (path: string): StartParser =>
  (execArgv): ParserProcess => {
    const child = utilityProcess.fork(path, [], { serviceName: 'Assay importer', execArgv: [...execArgv] });
    return {
      ask: (question) =>
        new Promise((resolve) => {
          child.removeAllListeners();
          child.once('message', resolve);
          child.once('exit', () => resolve(null));
          child.postMessage(question);
        }),
      stop: () => child.kill(),
    };
  };
