import type { i18n } from 'i18next';
import { exporters } from '../../shared/formats/exporters';
import { importers } from '../../shared/formats/importers';
import { ok } from '../../shared/result';
import type { CliCommand, Line } from './command';
import { inColumns } from './help';

/** What comes in and what goes out. */
export const formats: CliCommand = {
  name: 'formats',
  usage: '',
  least: 0,
  most: 0,
  options: {},
  examples: ['', '--json'],
  run: async (_given, { words }) => ok({ exit: 0, json: jsonOf(words), lines: linesOf(words) }),
};

const jsonOf = (words: i18n) => ({
  imports: importers.map(({ id, version, extensions, mediaTypes }) => ({
    id,
    name: words.t(`imports:format.${id}`),
    version,
    extensions,
    mediaTypes,
  })),
  exports: exporters.map(({ id, version, extensions, offsetUnits, losses, filesPer }) => ({
    ...{ id, name: words.t(`exports:format.${id}`), hint: words.t(`exports:format.${id}.hint`), version, extensions, offsetUnits },
    ...{ filesPer, losses },
  })),
});

function linesOf(words: i18n): readonly Line[] {
  const goingIn = importers.map(({ id, extensions }): [string, string] => [
    id,
    `${words.t(`imports:format.${id}`)}: ${extensions.map((each) => `.${each}`).join(' ')}`,
  ]);
  const comingOut = exporters.map(({ id, offsetUnits }): [string, string] => {
    const units = offsetUnits.map((unit) => words.t(`exports:unit.${unit}`)).join(', ');
    return [
      id,
      words.t('cli:formats.export', { name: words.t(`exports:format.${id}`), hint: words.t(`exports:format.${id}.hint`), units }),
    ];
  });
  return [
    { text: words.t('cli:formats.in'), tone: 'strong' },
    ...inColumns(goingIn).map((text) => ({ text: `  ${text}` })),
    { text: '' },
    { text: words.t('cli:formats.out'), tone: 'strong' },
    ...inColumns(comingOut).map((text) => ({ text: `  ${text}` })),
  ];
}
