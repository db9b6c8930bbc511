import type { i18n } from 'i18next';
import { check as checkWords } from '../../shared/i18n/en/check';
import { cli as cliWords } from '../../shared/i18n/en/cli';
import { repair as repairWords } from '../../shared/i18n/en/repair';
import { createWords } from '../../shared/i18n/i18n';
import type { AssayError } from '../../shared/result';
import { realSeams } from '../seams';
import { disk } from '../store/file-system';
import { check } from './check';
import type { CliCommand, CliContext, Line } from './command';
import { convert } from './convert';
import { errorWords } from './error-words';
import { exportCommand } from './export';
import { formats } from './formats';
import { help, helpOf } from './help';
import { importCommand } from './import';
import { nearest, optionsOf, readArguments } from './read-arguments';
import { repair } from './repair';
import { stats } from './stats';
import { type Output, Terminal } from './terminal';

/** Every command, in the order in which the help shows them. */
export const commands: readonly CliCommand[] = [importCommand, exportCommand, convert, formats, stats, check, repair];

export interface CliWorld extends Partial<Pick<CliContext, 'system' | 'seams'>>, Pick<CliContext, 'read'> {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly signal: AbortSignal;
  readonly version: string;
}

/** Runs one command; gives the exit code: 0 done, 1 done with problems, 2 not done. Bugs throw. */
export async function runCli(argv: readonly string[], world: CliWorld): Promise<0 | 1 | 2> {
  const words = createWords('en', { check: checkWords, cli: cliWords, repair: repairWords });
  const terminal = new Terminal(world.stdout, world.stderr, world.env);
  // In a checkout npm runs the command line by that name.
  const program = world.env.npm_lifecycle_event === 'cli' ? 'npm run --silent cli --' : 'assay-cli';
  const [name = '', ...args] = argv;
  if (name === '--version') {
    terminal.say([{ text: world.version }]);
    return 0;
  }
  if (['--help', '-h', 'help'].includes(name) && args.length === 0) {
    terminal.say(help(commands, program, words));
    return 0;
  }
  const refuse = (reason: string, code: string, sentences: readonly string[]): 2 => {
    const text = sentences.join(' ');
    if (argv.includes('--json')) terminal.json({ command: name, exit: 2, error: { code, message: text } });
    terminal.remark([{ text: words.t(reason, { reason: text }), tone: 'problem' }]);
    return 2;
  };
  const command = commands.find((each) => each.name === name);
  if (!command)
    return refuse('cli:refused', name === '' || name.startsWith('-') ? 'no-command' : 'unknown-command', noCommand(name, program, words));
  const given = readArguments(command, args);
  if (!given.ok) return refuse('cli:refused', given.error.code, wrongArguments(given.error, command, program, words));
  if (given.value.has('help')) {
    terminal.say(helpOf(command, program, words));
    return 0;
  }
  const { signal, cwd, read, system = disk, seams = realSeams } = world;
  const progress = (done: number, total: number): void => terminal.progress(done, total);
  const ran = await command.run(given.value, { system, seams, cwd, words, read, signal, progress });
  if (!ran.ok) return refuse('cli:failed', ran.error.code, [errorWords(ran.error, words)]);
  const { exit, json, lines } = ran.value;
  if (given.value.has('json')) terminal.json({ command: name, exit, ...json });
  else terminal.say(lines satisfies readonly Line[]);
  return exit;
}

function noCommand(name: string, program: string, words: i18n): readonly string[] {
  const names = commands.map((each) => each.name);
  const meant = nearest(name, names);
  return [
    ...(name === '' || name.startsWith('-') ? [] : [words.t('cli:wrong.unknown-command', { name })]),
    ...(meant === null ? [] : [words.t('cli:wrong.did-you-mean', { name: meant })]),
    words.t('cli:wrong.no-command', { commands: names.join(', '), program }),
  ];
}

function wrongArguments({ code, params }: AssayError, command: CliCommand, program: string, words: i18n): readonly string[] {
  const options = Object.keys(optionsOf(command)).map((each) => `--${each}`);
  const meant = code === 'unknown-option' ? nearest(String(params?.name), options) : null;
  return [
    words.t(`cli:wrong.${code}`, { ...params }),
    ...(meant === null ? [] : [words.t('cli:wrong.did-you-mean', { name: meant })]),
    words.t('cli:wrong.see-help', { program, command: command.name }),
  ];
}
