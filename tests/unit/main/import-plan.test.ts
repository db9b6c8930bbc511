import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileInMemory, fileOnDisk, pasted } from '../../../main/import-plan';
import { disk } from '../../../main/store/file-system';
import { ImportDesk, readText, windows1251 } from './import-desk';

const desk = new ImportDesk();

describe('a plan of an import', () => {
  it('shows how each file would be read', async () => {
    await writeFile(join(desk.folder, 'harbour.md'), '---\nextra: 1\n---\n# Harbour tax\n\nThe council has spoken.\n');
    expect(await desk.onlyShown(fileOnDisk(disk, join(desk.folder, 'harbour.md'), 'harbour.md'))).toEqual({
      index: 0,
      name: 'harbour.md',
      size: 56,
      importer: 'markdown',
      encoding: 'utf-8',
      encodings: ['utf-8'],
      title: 'Harbour tax',
      excerpt: 'Harbour tax\nThe council has spoken.',
      blocks: 2,
      alreadyHere: null,
      problems: [{ code: 'front-matter-line', params: { text: 'extra: 1' }, line: 2 }],
      error: null,
    });
  });

  it('guesses the encoding, offers others and shows the text in the one that is chosen', async () => {
    const { plan, shown } = await desk.planOf([fileInMemory('a.txt', windows1251)]);
    expect(shown[0]).toMatchObject({ encoding: 'windows-1251', title: 'Налог растёт' });
    expect(shown[0]?.encodings).toEqual(expect.arrayContaining(['windows-1251', 'koi8-r', 'windows-1252']));
    expect(await plan.show(0, 'koi8-r')).toMatchObject({ encoding: 'koi8-r', title: expect.stringMatching(/^мЮКНЦ/), error: null });
    expect(await plan.show(0, 'utf-8')).toMatchObject({ encoding: 'utf-8', title: '', error: { code: 'import.wrong-encoding' } });
  });

  it('says where the excerpt was cut, between words and never inside a character', async () => {
    const excerptOf = async (text: string): Promise<string> => (await desk.onlyShown(fileInMemory('a.txt', Buffer.from(text)))).excerpt;
    expect(await excerptOf('Short.\n')).toBe('Short.');
    expect(await excerptOf('x'.repeat(400))).toBe('x'.repeat(400));
    expect(await excerptOf(`${'word '.repeat(79)}another one`)).toBe(`${'word '.repeat(79).trim()}…`);
    expect(await excerptOf(`x${'\u{1F6A2}'.repeat(300)}`)).toBe(`x${'\u{1F6A2}'.repeat(199)}…`);
  });

  it('says why a file cannot be imported, and goes on', async () => {
    await mkdir(join(desk.folder, 'a-folder'));
    const { shown } = await desk.planOf([
      fileOnDisk(disk, join(desk.folder, 'missing.txt'), 'missing.txt'),
      fileOnDisk(disk, join(desk.folder, 'a-folder'), 'a-folder'),
      fileInMemory('empty.txt', new Uint8Array()),
      fileInMemory('picture.txt', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49])),
      fileInMemory('huge.txt', new Uint8Array(100_000_001)),
      fileInMemory('good.txt', Buffer.from('A good one.')),
    ]);
    expect(shown.map(({ error }) => error?.code ?? null)).toEqual([
      'import.no-file',
      'import.no-file',
      'import.empty',
      'text.nul',
      'import.too-many-bytes',
      null,
    ]);
  });

  it('notices bytes that are an article already, and the same bytes twice in one plan', async () => {
    await desk.importAll([fileInMemory('a.txt', Buffer.from('Harbour tax\nThe council has spoken.'))]);
    const { shown } = await desk.planOf([
      fileInMemory('other-name.txt', Buffer.from('Harbour tax\nThe council has spoken.')),
      fileInMemory('b.txt', Buffer.from('Something new.')),
      fileInMemory('c.txt', Buffer.from('Something new.')),
    ]);
    expect(shown.map(({ alreadyHere }) => alreadyHere)).toEqual(['Harbour tax', null, null]);
    expect(shown.map(({ problems }) => problems)).toEqual([[], [], [{ code: 'same-bytes', params: { name: 'b.txt' }, line: null }]]);
  });
});

describe('a paste', () => {
  const text = 'Harbour tax\nThe council has spoken.';

  it('is read as the page that was copied, headings and links kept', async () => {
    const shown = await desk.onlyShown(
      await pasted(text, '<h1>Harbour tax</h1><p>The <a href="https://e.org">council</a> has spoken.<script>alert(1)</script>', readText),
    );
    expect(shown).toMatchObject({ name: '', importer: 'html', encoding: 'utf-8', encodings: ['utf-8'], title: 'Harbour tax', blocks: 2 });
  });

  it.each([
    ['no page', ''],
    ['a page without the text', '<img src="a.png">'],
    ['a page with a part of the text', '<p>Harbour'],
  ])('is read as text when there is %s', async (_, page) => {
    expect(await desk.onlyShown(await pasted(text, page, readText))).toMatchObject({ importer: 'plain-text', title: 'Harbour tax' });
  });

  it('of non-ASCII text leaves no encoding to guess wrong', async () => {
    expect(await desk.onlyShown(await pasted('Налог растёт', '', readText))).toMatchObject({ encoding: 'utf-8', title: 'Налог растёт' });
  });
});
