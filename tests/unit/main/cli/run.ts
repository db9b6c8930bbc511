import { type CliWorld, runCli } from '../../../../main/cli/run-cli';
import { readArticle } from '../../../../shared/formats/importers';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in this process, as into a pipe where nothing else is said. */
export async function runHere(args: readonly string[], given: Partial<CliWorld> & { readonly isTerminal?: boolean } = {}): Promise<Ran> {
  const { isTerminal = false, ...world } = given;
  const written = { out: '', err: '' };
  const outputTo = (stream: 'out' | 'err') => ({
    isTTY: isTerminal,
    write: (text: string): void => {
      written[stream] += text;
    },
  });
  const code = await runCli(args, {
    stdout: outputTo('out'),
    stderr: outputTo('err'),
    env: {},
    cwd: '/',
    signal: new AbortController().signal,
    version: '1.2.3',
    read: async (importer, decoded, fileName) => readArticle(importer, decoded, fileName),
    ...world,
  });
  return { code, ...written };
}
