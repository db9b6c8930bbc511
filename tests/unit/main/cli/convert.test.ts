import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { disk } from '../../../../main/store/file-system';
import { harbourProject, type Places } from '../check/harbour-project';
import { newFolder } from '../store/fixtures';
import { runHere } from './run';

let at: Places;
let folder = '';
beforeAll(async () => {
  at = await harbourProject();
});
beforeEach(async () => {
  folder = await newFolder();
});

const run = (...args: readonly string[]) => runHere(['convert', ...args], { cwd: folder });

describe('convert', () => {
  it('turns texts into another format, without a project', async () => {
    await mkdir(join(folder, 'texts'));
    await writeFile(join(folder, 'texts/a.md'), '# Budget\n\nIt *grew* 👩🏽‍🚒.\n');
    await writeFile(join(folder, 'texts/b.txt'), 'not of this format');
    const { code, out } = await run('--from', 'markdown', '--to', 'jsonl', 'texts', '--out', 'new', '--json');
    expect([code, JSON.parse(out)]).toMatchObject([0, { from: 'markdown', format: 'jsonl', articles: 1, failed: [] }]);
    const lines = (await readFile(join(folder, 'new/articles.jsonl'), 'utf8')).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { title: 'Budget', file: 'a.md', text: expect.stringContaining('It grew 👩🏽‍🚒.') },
    ]);
    expect(await disk.list(folder)).toEqual(['new', 'texts']);
  });

  it('turns what Assay wrote into what the project itself would have been exported to, byte for byte', async () => {
    for (const format of ['assay-json', 'jsonl', 'csv', 'web-annotation']) {
      await runHere(['export', at.root, '--format', format, '--out', format, '--include-off-record'], { cwd: folder });
    }
    for (const format of ['assay-json', 'jsonl', 'csv', 'web-annotation']) {
      const { code } = await run('--from', 'assay-json', '--to', format, 'assay-json', '--out', `again ${format}`, '--include-off-record');
      expect(code).toBe(0);
      for (const name of await disk.list(join(folder, format))) {
        expect(await readFile(join(folder, `again ${format}`, name), 'utf8'), `${format} ${name}`).toBe(
          await readFile(join(folder, format, name), 'utf8'),
        );
      }
    }
  });

  it('lists what it could not read, or does not hold together, and goes on', async () => {
    await runHere(['export', at.root, '--format', 'assay-json', '--out', 'whole'], { cwd: folder });
    const [name = '', other = ''] = (await disk.list(join(folder, 'whole'))).filter((each) => each !== 'manifest.json');
    const text = await readFile(join(folder, 'whole', name), 'utf8');
    await writeFile(join(folder, 'twisted.json'), text.replace(/"exact":"[^"]/, '"exact":"#'));
    await writeFile(join(folder, 'half.json'), text.slice(0, 500));
    await writeFile(join(folder, 'else.json'), '{"format":"recipe","version":1}');
    const files = ['twisted.json', 'half.json', 'else.json', 'nowhere.json', join('whole', other)];
    const { code, out } = await run('--from', 'assay-json', '--to', 'jsonl', ...files, '--out', 'new', '--json');
    const report = JSON.parse(out);
    expect([code, report.articles]).toEqual([1, 1]);
    expect(report.failed.map(({ code: why }: { code: string }) => why)).toEqual([
      'wrong-quote',
      'not-json',
      'wrong-format',
      'import.no-file',
    ]);
    for (const { what } of report.failed) expect(what).not.toMatch(/\{\{|errors:/);
  });

  it('writes nothing where there is nothing to convert, and says that it is not done', async () => {
    await writeFile(join(folder, 'a.txt'), '   ');
    const { code, out } = await run('--from', 'plain-text', '--to', 'jsonl', 'a.txt', '--out', 'new');
    expect([code, out]).toEqual([
      2,
      expect.stringMatching(/There is no text in it\.\nThere was nothing to convert\. Nothing was written\.\n$/),
    ]);
    expect(await disk.list(folder)).toEqual(['a.txt']);
    expect((await run('--from', 'plain-text', '--to', 'jsonl', 'a.txt')).err).toMatch(/^“--out” is missing/);
    expect((await run('--from', 'recipe', '--to', 'jsonl', 'a.txt', '--out', 'new')).err).toMatch(
      /There are: plain-text, markdown, assay-json\./,
    );
  });
});
