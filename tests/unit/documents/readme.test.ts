import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../main/cli/run-cli';
import { writeShortcut } from '../../../renderer/commands/keys';
import { findCommand } from '../../../shared/commands';
import { exporters } from '../../../shared/formats/exporters';
import { importers } from '../../../shared/formats/importers';
import { cli as cliWords } from '../../../shared/i18n/en/cli';
import { commands as commandWords } from '../../../shared/i18n/en/commands';
import { exports as exportWords } from '../../../shared/i18n/en/exports';
import { imports as importWords } from '../../../shared/i18n/en/imports';

const root = join(import.meta.dirname, '../../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const wordsOf = (words: Readonly<Record<string, string>>, key: string): string => {
  const found = words[key];
  if (found === undefined) throw new Error(`no words for ${key}`);
  return found;
};
const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), `|${head.map(() => '---|').join('')}`, ...rows].join('\n');
const files = (extensions: readonly string[]): string => extensions.map((extension) => `.${extension}`).join(', ');

const shownCommands = [
  ...['mark.1', 'mark.2', 'mark.3', 'mark.4', 'span.next', 'span.previous', 'span.fields', 'span.label', 'span.note', 'span.delete'],
  ...['span.end-later', 'span.start-later', 'span.add-fragment', 'select.sentence', 'edit.undo', 'app.palette', 'help.shortcuts'],
];

describe('README.md', () => {
  it('lists every format that goes in', () => {
    const rows = importers.map(({ id, extensions }) => row(wordsOf(importWords, `format.${id}`), files(extensions)));
    expect(readme).toContain(table(['Format', 'Files'], rows));
  });

  it('lists every format that comes out', () => {
    const rows = exporters.map(({ id, offsetUnits }) =>
      row(
        wordsOf(exportWords, `format.${id}`),
        `\`${id}\``,
        wordsOf(exportWords, `format.${id}.hint`),
        offsetUnits.map((unit) => wordsOf(exportWords, `unit.${unit}`)).join(', '),
      ),
    );
    expect(readme).toContain(table(['Format', 'Id', 'What it is', 'Offsets count'], rows));
  });

  it('lists every command of the command line', () => {
    const rows = commands.map(({ name, usage }) => row(`\`${`${name} ${usage}`.trim()}\``, wordsOf(cliWords, `command.${name}`)));
    expect(readme).toContain(table(['Command', 'What it does'], rows));
  });

  it('writes shortcuts as they are', () => {
    const rows = shownCommands.map((id) => row(`\`${writeShortcut(findCommand(id)?.keys[0] ?? '', false)}\``, wordsOf(commandWords, id)));
    expect(readme).toContain(table(['Key', 'What it does'], rows));
  });
});

describe.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'])('%s', (name) => {
  const text = readFileSync(join(root, name), 'utf8');

  it('links only to files that are there', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it('names only files of the code that are there', () => {
    const paths = [...text.matchAll(/`((?:main|preload|renderer|shared|scripts|tests|bench|examples)\/[\w./-]*)`/g)].map(
      ([, path = '']) => path,
    );
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
