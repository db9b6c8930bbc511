import { resolve } from 'node:path';
import type { Sha256 } from '../../shared/domain/schema';
import { assayJsonFormat } from '../../shared/formats/exporters/assay-json';
import type { Importer } from '../../shared/formats/importer';
import { importers } from '../../shared/formats/importers';
import type { ImportPlanFile } from '../../shared/ipc/messages';
import { fail, ok, type Result } from '../../shared/result';
import { fileOnDisk, ImportPlan, type OfferedFile } from '../import-plan';
import { runImport } from '../run-import';
import type { CliCommand, CliContext, Given, Outcome } from './command';
import { findFiles } from './find-files';
import { importOutcome, type Taken } from './import-outcome';
import { openForReading } from './open-for-reading';
import { annotatorOf, isProject, openForWriting } from './open-for-writing';

/** Bytes that tell what a file is. */
const headLength = 200;

/** Files into a project. */
export const importCommand: CliCommand = {
  name: 'import',
  usage: 'PROJECT_DIR FILES…',
  least: 2,
  most: Number.POSITIVE_INFINITY,
  options: {
    annotator: { type: 'string', value: 'NAME' },
    format: { type: 'string', value: 'ID' },
    again: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  examples: ['harbour article.txt notes.md --annotator Ada', 'harbour texts/ --dry-run'],
  run: async (given, context) => {
    const { system, cwd, read, progress } = context;
    const [folder = '', ...named] = given.positionals;
    const id = given.value('format');
    const importer = importers.find((each) => each.id === id);
    if (id !== null && !importer) return fail('no-such-format', { format: id, formats: importers.map((each) => each.id).join(', ') });
    const isThere = await isProject(resolve(cwd, folder), context);
    if (!isThere.ok) return isThere;
    const found = await findFiles(system, cwd, named);
    const opened = isThere.value ? await openForReading(folder, context) : null;
    if (opened && !opened.ok) return opened;
    const articles = opened?.value.articles ?? [];
    const titleOf = (sha256: Sha256): string | null => articles.find(({ origin }) => origin.sha256 === sha256)?.title ?? null;
    const offered = found.files.map(({ path, name }) => offer(fileOnDisk(system, path, name), importer));
    const onShown = (done: number): void => progress(done, offered.length);
    const { plan, shown } = await ImportPlan.make('cli', read, offered, titleOf, onShown, context.signal);
    if (context.signal.aborted) return fail('stopped');
    const isWanted = ({ error, alreadyHere }: ImportPlanFile): boolean => error === null && (alreadyHere === null || given.has('again'));
    const chosen = shown.filter(isWanted);
    const planned = { found, shown, chosen, isNew: !isThere.value };
    if (given.has('dry-run') || chosen.length === 0) {
      const annotator =
        annotatorOf(opened?.value.annotators ?? [], given.value('annotator'), context.words)?.name ?? given.value('annotator');
      return ok(importOutcome({ ...planned, folder, annotator, isDry: true, imported: null }, context.words));
    }
    return importInto(folder, plan, planned, given, context);
  },
};

/** A file as it is to be read. One whose name says that it is something else is not taken for a text where nobody says so. */
function offer(file: OfferedFile, importer: Importer | undefined): OfferedFile {
  if (importer) return { ...file, importer };
  const extension = /\.([^.]+)$/.exec(file.name)?.[1]?.toLowerCase();
  if (extension === undefined || importers.some(({ extensions }) => extensions.includes(extension))) return file;
  return {
    ...file,
    load: async () => {
      const loaded = await file.load();
      if (!loaded.ok) return loaded;
      const isOurs = Buffer.from(loaded.value).toString('latin1', 0, headLength).includes(`"${assayJsonFormat.format}"`);
      return isOurs ? fail('import.looks-like-ours') : fail('import.unknown-kind', { extension });
    },
  };
}

async function importInto(
  folder: string,
  plan: ImportPlan,
  planned: {
    readonly found: Taken['found'];
    readonly shown: readonly ImportPlanFile[];
    readonly chosen: readonly ImportPlanFile[];
    readonly isNew: boolean;
  },
  given: Given,
  context: CliContext,
): Promise<Result<Outcome>> {
  const { signal, progress, words } = context;
  const opened = await openForWriting(folder, given.value('annotator'), context);
  if (!opened.ok) return opened;
  const { store, me, isNew } = opened.value;
  const { chosen } = planned;
  const imported = await runImport({ plan, chosen, store, me: me.id, signal, onProgress: (done) => progress(done, chosen.length) });
  // What waits to be written is tried once more.
  const closed = await store.close();
  if (!imported.ok) return imported;
  if (!closed.ok) return closed;
  return ok(importOutcome({ ...planned, isNew, folder, annotator: me.name, isDry: false, imported: imported.value.files }, words));
}
