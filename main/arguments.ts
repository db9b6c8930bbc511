import { resolve } from 'node:path';

/** What the command line names: a project's folder and files to import, as absolute paths in the order given. */
export interface Named {
  readonly paths: readonly string[];
}

/** Leaves out the program, the app's own folder and every switch. `cwd` is where the person stood. */
export function readArguments(argv: readonly string[], cwd: string, appFolder: string): Named {
  const paths = argv
    .slice(1)
    .filter((argument) => argument !== '' && !argument.startsWith('-'))
    .map((argument) => resolve(cwd, argument))
    .filter((path) => path !== appFolder);
  return { paths };
}
