import type { i18n } from 'i18next';
import type { CliCommand, CliOption, Line } from './command';
import { optionsOf } from './read-arguments';

/** What the whole command line offers. */
export function help(commands: readonly CliCommand[], program: string, words: i18n): readonly Line[] {
  return [
    { text: words.t('cli:about') },
    ...headed(words.t('cli:usage'), [`${program} COMMAND …`]),
    ...headed(words.t('cli:commands'), inColumns(commands.map(({ name, usage }) => [`${name} ${usage}`, words.t(`cli:command.${name}`)]))),
    ...headed(
      words.t('cli:options'),
      inColumns([
        ['--help', words.t('cli:option.help')],
        ['--version', words.t('cli:option.version')],
      ]),
    ),
    ...exits(words),
    { text: '' },
    { text: words.t('cli:moreHelp', { program }) },
  ];
}

export function helpOf(command: CliCommand, program: string, words: i18n): readonly Line[] {
  const { name, usage, examples } = command;
  const options = Object.entries(optionsOf(command)).map(
    ([option, each]) => [shown(option, each), words.t([`cli:option.${name}.${option}`, `cli:option.${option}`])] as const,
  );
  return [
    { text: words.t(`cli:command.${name}.more`) },
    ...headed(words.t('cli:usage'), [`${program} ${name} ${usage}`.trim()]),
    ...headed(words.t('cli:options'), inColumns(options)),
    ...headed(
      words.t('cli:examples'),
      examples.map((example) => `${program} ${name} ${example}`.trim()),
    ),
    ...exits(words),
  ];
}

const shown = (option: string, { type, value }: CliOption): string => (type === 'boolean' ? `--${option}` : `--${option} ${value ?? ''}`);

const exits = (words: i18n): readonly Line[] =>
  headed(
    words.t('cli:exitCodes'),
    [0, 1, 2].map((code) => `${code}  ${words.t(`cli:exit.${code}`)}`),
  );

const headed = (head: string, lines: readonly string[]): readonly Line[] => [
  { text: '' },
  { text: head, tone: 'strong' },
  ...lines.map((text) => ({ text: `  ${text}` })),
];

/** Words beside names, or under them where a name is long. */
export function inColumns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const most = 28;
  const width = Math.max(...rows.map(([name]) => name.length).filter((length) => length <= most), 0);
  return rows.flatMap(([name, text]) =>
    name.length > most ? [name, `${' '.repeat(width + 2)}${text}`] : [`${name.padEnd(width + 2)}${text}`],
  );
}
