import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createExportReport } from '../../shared/formats/export-report';
import type { ExportArticle, Exporter, ExportOptions, ExportSource, ExportTotals } from '../../shared/formats/exporter';
import { buildManifest, manifestName, type WrittenFile } from '../../shared/formats/manifest';
import { writeExport } from '../../shared/formats/write-export';
import { type AssayError, fail, ok, type Result } from '../../shared/result';
import { describe, readingError } from '../store/damaged-file';
import type { FileSystem } from '../store/file-system';
import { FileSink } from './file-sink';

export interface ExportRun {
  readonly system: FileSystem;
  readonly exporter: Exporter;
  readonly options: ExportOptions;
  /** The folder that the person chose. */
  readonly parent: string;
  /** Name of the new folder in it. Has to be safe. */
  readonly name: string;
  /** Where the name is taken, a number is added; true: only an empty folder may have it. */
  readonly isExact?: boolean;
  readonly signal: AbortSignal;
  /** What the disk says while it is read is an error of the export. */
  readSource(): Promise<ExportSource>;
  /** Articles that are dealt with. */
  onProgress(done: number): void;
}

export interface FinishedExport {
  readonly folder: string;
  readonly manifest: string;
  readonly files: readonly WrittenFile[];
  readonly totals: ExportTotals;
}

/**
 * Writes an export with its manifest into a new folder. Everything goes to a hidden folder beside it, which takes its name at the
 * end: after an error or when the signal says stop nothing is left. Null: stopped. Errors: `cannot-write`, those of `readingError`,
 * `export-not-proven` where not one file could be proven. Nothing is flushed to the disk: an export can be made again, and after a
 * power cut the hashes in its manifest tell whether it has to be.
 */
export async function runExport(run: ExportRun): Promise<Result<FinishedExport | null>> {
  const { system, parent, name, signal } = run;
  const hidden = join(parent, `.assay-export.${randomBytes(6).toString('hex')}.part`);
  const sink = new FileSink(system, hidden);
  let finished = false;
  try {
    if (signal.aborted) return ok(null);
    await system.makeFolder(hidden);
    const written = await writeFiles(run, sink);
    if (written === null || signal.aborted) return ok(null);
    if (!written.ok) return written;
    const folder = run.isExact ? join(parent, name) : await freePath(system, parent, name);
    await system.rename(hidden, folder);
    finished = true;
    return ok({ folder, manifest: join(folder, manifestName), ...written.value });
  } catch (error) {
    return expected(error);
  } finally {
    if (!finished) {
      await sink.abandon();
      await system.remove(hidden).catch(() => undefined);
    }
  }
}

async function writeFiles(
  { exporter, readSource, options, signal, onProgress }: ExportRun,
  sink: FileSink,
): Promise<Result<Pick<FinishedExport, 'files' | 'totals'>> | null> {
  const report = createExportReport();
  const source = await readSource().catch((error: unknown) => {
    throw new SourceFailure(error);
  });
  const articles = counted(source.articles, signal, onProgress);
  for await (const chunk of writeExport(exporter, { ...source, articles }, options, report)) {
    await sink.take(chunk);
    if (signal.aborted) return null;
  }
  const totals = report.totals();
  const [failure] = totals.failures;
  if (failure !== undefined && (exporter.filesPer === 'project' || totals.articles === 0)) {
    const { title, quote } = failure;
    return fail('export-not-proven', {
      count: totals.failureCount,
      title,
      quote: quote.slice(0, 200),
      reason: `errors:export-${failure.code}`,
    });
  }
  const files = await sink.end();
  const manifest = buildManifest({ exporter, options, ...source, totals, files, unreadable: source.unreadable() });
  await sink.take({ file: manifestName, text: `${JSON.stringify(manifest, null, 2)}\n`, isLast: true });
  return ok({ files, totals });
}

async function* counted(
  articles: AsyncIterable<ExportArticle>,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): AsyncIterable<ExportArticle> {
  let done = 0;
  try {
    for await (const article of articles) {
      if (signal.aborted) return;
      yield article;
      done += 1;
      onProgress(done);
    }
  } catch (error) {
    throw new SourceFailure(error);
  }
}

async function freePath(system: FileSystem, parent: string, name: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(parent, number === 1 ? name : `${name} (${number})`);
    if ((await system.facts(path)) === null) return path;
  }
}

/** The project could not be read; the disk that is written to is not at fault. */
class SourceFailure extends Error {
  constructor(override readonly cause: unknown) {
    super('the project could not be read');
  }
}

function expected(error: unknown): { readonly ok: false; readonly error: AssayError } {
  if (error instanceof SourceFailure) return readingError(error.cause);
  if (error instanceof Error && 'syscall' in error) return fail('cannot-write', describe(error));
  throw error;
}
