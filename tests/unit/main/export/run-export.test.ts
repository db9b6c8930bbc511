import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ExportRun, runExport } from '../../../../main/export/run-export';
import { disk, type FileSystem, type OpenFile } from '../../../../main/store/file-system';
import type { ExportArticle, ExportSource } from '../../../../shared/formats/exporter';
import { exporters } from '../../../../shared/formats/exporters';
import type { Manifest } from '../../../../shared/formats/manifest';
import { ada, articleWith, defaults, inTurn, setOf, sourceOf, span } from '../../shared/formats/export-project';
import { articles } from '../../shared/formats/harbour';

let parent = '';
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'assay-export-'));
  await writeFile(join(parent, 'before.txt'), 'was here before');
});
afterEach(() => rm(parent, { recursive: true }));

const exporterOf = (id: string) => exporters.find((exporter) => exporter.id === id) ?? expect.fail(`no exporter ${id}`);

const runOf = (format: string, given: Partial<ExportRun> = {}): ExportRun => ({
  system: disk,
  exporter: exporterOf(format),
  readSource: async () => sourceOf(articles),
  options: { ...defaults, offsetUnit: exporterOf(format).offsetUnits[0] },
  parent,
  name: `Harbour ${format}`,
  signal: new AbortController().signal,
  onProgress: () => undefined,
  ...given,
});

const finished = async (run: ExportRun) => {
  const result = await runExport(run);
  if (!result.ok || result.value === null) throw new Error(JSON.stringify(result));
  return result.value;
};

const nothingLeft = async (): Promise<void> => expect(await readdir(parent)).toEqual(['before.txt']);

describe('running an export', () => {
  it.each(exporters.map(({ id }) => [id]))(
    '%s: the files are there under their names, and the manifest proves their bytes',
    async (format) => {
      const { folder, manifest: path, files, totals } = await finished(runOf(format));
      expect((await readdir(parent)).sort()).toEqual([`Harbour ${format}`, 'before.txt']);
      const manifest = JSON.parse(await readFile(path, 'utf8')) as Manifest;
      expect(manifest).toMatchObject({ format, articles: 3, proof: { spans: 10, failed: 0 }, losses: totals.losses });
      expect((await readdir(folder)).sort()).toEqual([...manifest.files.map(({ name }) => name), 'manifest.json'].sort());
      expect(manifest.files).toEqual(files);
      for (const { name, bytes, sha256 } of manifest.files) {
        const content = await readFile(join(folder, name));
        expect(content.length).toBe(bytes);
        expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      }
    },
  );

  it('writes what the golden files hold', async () => {
    const { folder } = await finished(runOf('jsonl'));
    await expect(await readFile(join(folder, 'articles.jsonl'), 'utf8')).toMatchFileSnapshot(
      '../../../fixtures/exports/jsonl/articles.jsonl',
    );
  });

  it('takes the next free name and leaves an earlier export alone', async () => {
    const first = await finished(runOf('csv'));
    const before = await readFile(first.manifest);
    const second = await finished(runOf('csv'));
    expect((await readdir(parent)).sort()).toEqual(['Harbour csv', 'Harbour csv (2)', 'before.txt']);
    expect(second.folder).toBe(`${first.folder} (2)`);
    expect(await readFile(first.manifest)).toEqual(before);
  });

  it('says after every article how far it is', async () => {
    const progress: number[] = [];
    await finished(runOf('jsonl', { onProgress: (done) => progress.push(done) }));
    expect(progress).toEqual([1, 2, 3]);
  });

  it('asks for the next article only when the one before is written', async () => {
    let given = 0;
    let done = 0;
    async function* watched(): AsyncIterable<ExportArticle> {
      for await (const article of inTurn(articles)) {
        expect(given).toBe(done);
        given += 1;
        yield article;
      }
    }
    await finished(
      runOf('assay-json', {
        readSource: async () => ({ ...sourceOf([]), articles: watched() }),
        onProgress: (count) => {
          done = count;
        },
      }),
    );
    expect(given).toBe(3);
  });
});

describe('an export that is stopped', () => {
  it.each(exporters.map(({ id }) => [id]))('%s: leaves nothing behind, whenever it is stopped', async (format) => {
    for (const stopAfter of [0, 1, 2, 3]) {
      const controller = new AbortController();
      const stop = (done: number): void => {
        if (done === stopAfter) controller.abort();
      };
      stop(0);
      expect(await runExport(runOf(format, { signal: controller.signal, onProgress: stop }))).toEqual({ ok: true, value: null });
      await nothingLeft();
    }
  });

  it('reads no article after the one at which it was stopped', async () => {
    const controller = new AbortController();
    let read = 0;
    async function* endless(): AsyncIterable<ExportArticle> {
      const [article] = articles;
      if (article === undefined) throw new Error('no article');
      for (;;) {
        read += 1;
        yield article;
      }
    }
    const run = runOf('jsonl', {
      signal: controller.signal,
      readSource: async (): Promise<ExportSource> => ({ ...sourceOf([]), articles: endless() }),
      onProgress: (done) => done === 500 && controller.abort(),
    });
    expect(await runExport(run)).toEqual({ ok: true, value: null });
    expect(read).toBeLessThanOrEqual(501);
    await nothingLeft();
  });
});

/** The real disk, on which the `nth` call that changes something fails. */
function failingDisk(nth: number, code: string): { readonly system: FileSystem; readonly calls: () => number } {
  let calls = 0;
  const step = (path: string): void => {
    calls += 1;
    if (calls === nth) throw Object.assign(new Error(code), { code, syscall: 'write', path });
  };
  const system: FileSystem = {
    ...disk,
    makeFolder: async (path) => {
      step(path);
      await disk.makeFolder(path);
    },
    rename: async (from, to) => {
      step(from);
      await disk.rename(from, to);
    },
    open: async (path, how, mode): Promise<OpenFile> => {
      step(path);
      const file = await disk.open(path, how, mode);
      return {
        ...file,
        write: async (bytes) => {
          step(path);
          await file.write(bytes);
        },
        close: async () => {
          await file.close();
          step(path);
        },
      };
    },
  };
  return { system, calls: () => calls };
}

describe('an export on a disk that fails', () => {
  it.each(exporters.map(({ id }) => [id]))('%s: says so and leaves nothing, at whichever call it fails', async (format) => {
    const counting = failingDisk(0, '');
    await finished(runOf(format, { system: counting.system, name: 'counting' }));
    await rm(join(parent, 'counting'), { recursive: true });
    expect(counting.calls()).toBeGreaterThan(5);
    for (let nth = 1; nth <= counting.calls(); nth += 1) {
      for (const code of ['ENOSPC', 'EIO']) {
        const result = await runExport(runOf(format, { system: failingDisk(nth, code).system }));
        expect(result).toMatchObject({ ok: false, error: { code: 'cannot-write', params: { code } } });
        await nothingLeft();
      }
    }
  });

  it('leaves nothing when the project cannot be read, and lets a bug be a bug', async () => {
    const broken = (error: Error) =>
      runOf('jsonl', {
        readSource: async () => ({
          ...sourceOf([]),
          articles: (async function* (): AsyncIterable<ExportArticle> {
            yield* articles;
            throw error;
          })(),
        }),
      });
    await expect(runExport(broken(new TypeError('a bug')))).rejects.toThrow('a bug');
    await nothingLeft();
    const unreadable = Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'read', path: '/somewhere/set.json' });
    expect(await runExport(broken(unreadable))).toEqual({
      ok: false,
      error: { code: 'unreadable-file', params: { code: 'EIO', file: 'set.json' } },
    });
    await nothingLeft();
  });
});

describe('an export that cannot be proven', () => {
  const [, namesake] = articles;
  if (namesake === undefined) throw new Error('no article');
  const bad = articleWith(
    { ...namesake.article, title: 'Broken' },
    [...namesake.revisions.values()],
    [setOf(40, namesake.article, ada, { spans: [span(140, 'claim', [{ start: 0, end: 3, exact: 'not' }])] })],
  );

  it('writes the other articles where each has its own file, and the manifest names the span', async () => {
    const { manifest } = await finished(runOf('assay-json', { readSource: async () => sourceOf([bad, ...articles]) }));
    const { files, proof } = JSON.parse(await readFile(manifest, 'utf8')) as Manifest;
    expect(files).toHaveLength(3);
    expect(proof).toMatchObject({ failed: 1, failures: [{ code: 'not-its-quote', title: 'Broken', quote: 'not' }] });
  });

  it.each(['jsonl', 'csv', 'tsv'])('%s: writes nothing where all articles share a file', async (format) => {
    expect(await runExport(runOf(format, { readSource: async () => sourceOf([...articles, bad]) }))).toEqual({
      ok: false,
      error: { code: 'export-not-proven', params: { count: 1, title: 'Broken', quote: 'not', reason: 'errors:export-not-its-quote' } },
    });
    await nothingLeft();
  });
});
