import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { disk, type FileSystem } from '../../../../main/store/file-system';
import { exporters } from '../../../../shared/formats/exporters';
import { harbourProject, type Places } from '../check/harbour-project';
import { commit, copyOf, filesIn, mark, newFolder, newSpan, open } from '../store/fixtures';
import { runHere } from './run';

let at: Places;
let folder = '';
beforeAll(async () => {
  at = await harbourProject();
});
beforeEach(async () => {
  folder = await newFolder();
});

const run = (...args: readonly string[]) => runHere(['export', at.root, ...args], { cwd: folder });
const linesOf = async (out: string) =>
  (await readFile(join(folder, out, 'articles.jsonl'), 'utf8'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('export', () => {
  it.each(exporters.map(({ id }) => id))(
    '%s: writes the very folder that was named, with its manifest, and no byte of the project',
    async (format) => {
      const before = await filesIn(at.root);
      const { code, out, err } = await run('--format', format, '--out', 'new/spans');
      expect([code, err]).toEqual([0, '']);
      expect(out).toContain(`Written to ${join(folder, 'new/spans')}\n2 articles with 3 spans and 1 relation.`);
      const manifest = JSON.parse(await readFile(join(folder, 'new/spans/manifest.json'), 'utf8'));
      expect(manifest).toMatchObject({ format, articles: 2, proof: { spans: 3, failed: 0 } });
      expect(await disk.list(join(folder, 'new'))).toEqual(['spans']);
      expect(await filesIn(at.root)).toEqual(before);
    },
  );

  it('counts offsets in the unit that was asked for, and refuses what a format does not count in', async () => {
    await run('--format', 'jsonl', '--out', 'points');
    await run('--format', 'jsonl', '--out', 'units', '--offsets', 'utf16');
    expect([(await linesOf('points'))[0].offsetUnit, (await linesOf('units'))[0].offsetUnit]).toEqual(['code-points', 'utf-16']);
    expect((await run('--format', 'jsonl', '--out', 'x', '--offsets', 'bytes')).err).toMatch(
      /^Not done: Offsets can count “codepoints” or “utf16”, not “bytes”\./,
    );
    expect((await run('--format', 'jsonl', '--out', 'x', '--offsets', '__proto__')).err).toMatch(/^Not done: Offsets can count/);
    expect((await run('--format', 'web-annotation', '--out', 'x', '--offsets', 'utf16')).code).toBe(2);
    expect((await run('--format', '__proto__', '--out', 'x')).err).toMatch(
      /^Not done: There is no format “__proto__” for this\. There are: assay-json, jsonl/,
    );
  });

  it('takes the articles that fit a pattern, and the annotators that are named', async () => {
    const json = JSON.parse((await run('--format', 'jsonl', '--out', 'one', '--articles', 'a', '--annotator', 'Ada', '--json')).out);
    expect(json).toMatchObject({ command: 'export', exit: 0, articles: 1, sets: 1, problems: [], proof: { checked: 3, failed: 0 } });
    expect((await linesOf('one')).map(({ id }) => id)).toEqual([at.first]);
    expect(
      JSON.parse((await run('--format', 'jsonl', '--out', 'both', '--articles', 'a', '--articles', 'HARB*', '--json')).out).articles,
    ).toBe(2);
    expect((await run('--format', 'jsonl', '--out', 'x', '--articles', 'zebra*')).err).toMatch(/fits “zebra\*”\. Nothing was written\./);
    expect((await run('--format', 'jsonl', '--out', 'x', '--annotator', 'Eve')).err).toMatch(
      /^Not done: There is no annotator called “Eve”\. There are: Ada\./,
    );
  });

  it('keeps off-record sources back where nobody asks for them', async () => {
    const copy = await copyOf(at.root);
    const store = await open(copy);
    await commit(store, mark(at.second, { ...newSpan(5), label: 'source', attributes: { terms: 'off-record' } }));
    await store.close();
    const [out, asked] = await Promise.all(
      [[], ['--include-off-record']].map(async (more, index) => {
        const ran = await runHere(['export', copy, '--format', 'jsonl', '--out', `o${index}`, '--json', ...more], { cwd: folder });
        return JSON.parse(ran.out);
      }),
    );
    expect([out.proof.checked, asked.proof.checked]).toEqual([3, 4]);
    expect(out.losses[0]).toMatchObject({ code: 'off-record-sources', count: 1, what: '1 off-record source' });
  });

  it('reads what is in a project that is open, and does not wait for its locks', async () => {
    const copy = await copyOf(at.root);
    const store = await open(copy);
    await commit(store, mark(at.first, newSpan(7)));
    const { code, out } = await runHere(['export', copy, '--format', 'jsonl', '--out', 'live', '--json'], { cwd: folder });
    expect([code, JSON.parse(out).proof.checked]).toEqual([0, 4]);
    expect((await store.close()).ok).toBe(true);
  });

  it('says what could not be read, and goes on with the rest', async () => {
    const copy = await copyOf(at.root);
    await writeFile(join(copy, at.set), 'half');
    const { code, out } = await runHere(['export', copy, '--format', 'jsonl', '--out', 'rest', '--json'], { cwd: folder });
    expect([code, JSON.parse(out)]).toMatchObject([
      1,
      { articles: 2, problems: [{ what: `${at.set} is not in the export: The file is cut off or not one of Assay’s.` }] },
    ]);
  });

  it('writes into an empty folder that is there, and over nothing', async () => {
    await mkdir(join(folder, 'empty'));
    await mkdir(join(folder, 'full/of'), { recursive: true });
    await writeFile(join(folder, 'file'), 'x');
    expect((await run('--format', 'csv', '--out', 'empty')).code).toBe(0);
    for (const out of ['full', 'file', 'empty'])
      expect((await run('--format', 'csv', '--out', out)).err).toMatch(/already holds something else/);
    expect(await readFile(join(folder, 'file'), 'utf8')).toBe('x');
  });

  it.each([1, 2])('that is stopped leaves nothing half-written (while it writes file %i of 2)', async (file) => {
    const stop = new AbortController();
    let opened = 0;
    const system: FileSystem = Object.assign(Object.create(disk), {
      open: async (...args: Parameters<FileSystem['open']>) => {
        if (++opened === file) stop.abort();
        return disk.open(...args);
      },
    });
    const { code, err } = await runHere(['export', at.root, '--format', 'assay-json', '--out', 'half'], {
      cwd: folder,
      system,
      signal: stop.signal,
    });
    expect([code, err]).toEqual([2, 'Not done: Stopped before the end. Nothing half-written was left.\n']);
    expect(await disk.list(folder)).toEqual([]);
  });
});

describe('stats', () => {
  it('counts what is there, by annotator, reading only', async () => {
    const before = await filesIn(at.root);
    const { code, out } = await runHere(['stats', at.root, '--json']);
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      {
        project: { name: 'Desk' },
        articles: 2,
        characters: 160,
        spans: { claim: 3 },
        relations: { supports: 1 },
        annotators: [{ annotator: { name: 'Ada' }, sets: { 'not-started': 1 }, spans: { claim: 3 }, unchecked: 3 }],
        problems: [],
      },
    ]);
    expect(await filesIn(at.root)).toEqual(before);
    expect((await runHere(['stats', at.root])).out).toContain('Spans\n  claim  3\n');
  });

  it('says what could not be read', async () => {
    const copy = await copyOf(at.root);
    await writeFile(join(copy, at.set), '');
    const { code, out } = await runHere(['stats', copy]);
    expect([code, out]).toEqual([1, expect.stringContaining(`PROBLEM\n  ${at.set} is not counted: The file is cut off`)]);
  });
});

describe('formats', () => {
  it('lists what goes in and what comes out', async () => {
    const { code, out } = await runHere(['formats']);
    expect(code).toBe(0);
    for (const { id } of exporters) expect(out).toMatch(new RegExp(`\\n {2}${id} `));
    expect(JSON.parse((await runHere(['formats', '--json'])).out)).toMatchObject({
      imports: [{ id: 'plain-text', extensions: ['txt', 'text'] }, { id: 'markdown' }],
      exports: exporters.map(({ id, offsetUnits }) => ({ id, offsetUnits })),
    });
  });
});
