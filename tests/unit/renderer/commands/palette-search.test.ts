import { describe, expect, it } from 'vitest';
import { type PaletteEntry, searchPalette } from '../../../../renderer/commands/palette-search';

const command = (id: string, name: string, context = 'View', reason: string | null = null): PaletteEntry => ({
  kind: 'command',
  id,
  name,
  context,
  reason,
});
const article = (id: string, name: string): PaletteEntry => ({ kind: 'article', id, name, context: '', reason: null });

const entries = [
  command('view.theme-dark', 'Theme: dark'),
  command('view.zoom-in', 'Zoom in'),
  command('article.import', 'Import articles…', 'File'),
  command('edit.undo', 'Undo', 'Edit', 'Nothing to undo'),
  article('a1', 'Дарк: тени над портом'),
  article('a2', 'Dark winter ahead, grid operator warns'),
];
const ids = (typed: string) => {
  const { commands, articles } = searchPalette(typed, entries);
  return { commands: commands.map(({ id }) => id), articles: articles.map(({ id }) => id) };
};

describe('searchPalette', () => {
  it('shows every command that can do something while nothing is typed', () => {
    expect(ids(' ')).toEqual({ commands: ['view.theme-dark', 'view.zoom-in', 'article.import'], articles: [] });
  });

  it('finds by a few letters in order, commands and articles apart', () => {
    expect(ids('dark')).toEqual({ commands: ['view.theme-dark'], articles: ['a2'] });
    expect(ids('thdk').commands).toEqual(['view.theme-dark']);
  });

  it('finds by the menu that a command stands in', () => {
    expect(ids('file imp').commands).toEqual(['article.import']);
  });

  it('finds Cyrillic titles', () => {
    expect(ids('порт').articles).toEqual(['a1']);
  });

  it('puts what can do nothing now last, with its reason', () => {
    const { commands } = searchPalette('u', [...entries, command('go.up', 'Unfold')]);
    expect(commands.at(-1)).toMatchObject({ id: 'edit.undo', reason: 'Nothing to undo' });
  });

  it('finds nothing for what is not there', () => {
    expect(ids('qqqq')).toEqual({ commands: [], articles: [] });
  });

  it('marks the letters that were found, and gives the whole name', () => {
    const [found] = searchPalette('dark', entries).commands;
    expect(found?.pieces).toEqual([
      { text: 'Theme: ', isMarked: false },
      { text: 'dark', isMarked: true },
    ]);
  });

  it('finds among ten thousand titles', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => article(String(index), `Council report number ${index}`));
    expect(searchPalette('council 9876', many).articles.map(({ id }) => id)).toContain('9876');
  });
});
