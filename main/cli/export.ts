import type { Exporter, OffsetUnit } from '../../shared/formats/exporter';
import { fail, ok, type Result } from '../../shared/result';
import { runExport } from '../export/run-export';
import { sourceOf } from '../export/source-of';
import type { Damaged } from '../store/project-folder';
import type { ProjectStore } from '../store/project-store';
import { chooseAnnotators, chooseArticles } from './choose-articles';
import type { CliCommand, CliContext, Given, Outcome } from './command';
import { chosenFormat, exportOptions, newFolder } from './export-options';
import { exportOutcome } from './export-outcome';
import { openForReading } from './open-for-reading';

/** A project, or some of it, in another format. */
export const exportCommand: CliCommand = {
  name: 'export',
  usage: 'PROJECT_DIR --format ID --out DIR',
  least: 1,
  most: 1,
  options: {
    format: { type: 'string', value: 'ID', isRequired: true },
    ...exportOptions,
    annotator: { type: 'string', value: 'NAME', multiple: true },
    articles: { type: 'string', value: 'GLOB', multiple: true },
  },
  examples: [
    'harbour --format jsonl --out spans',
    'harbour --format csv --out tables --offsets utf16 --articles "Harbour*" --annotator Ada',
  ],
  run: async (given, context) => {
    const chosen = chosenFormat(given.value('format') ?? '', given);
    if (!chosen.ok) return chosen;
    const opened = await openForReading(given.positionals[0] ?? '', context);
    return opened.ok ? exportFrom(opened.value, chosen.value, given, context) : opened;
  },
};

/** Exports from an open project what the options say. */
export async function exportFrom(
  store: ProjectStore,
  { exporter, unit }: { readonly exporter: Exporter; readonly unit: OffsetUnit },
  given: Given,
  context: CliContext,
): Promise<Result<Outcome>> {
  const { system, signal, words } = context;
  const annotators = chooseAnnotators(store.annotators, given.values('annotator'));
  if (!annotators.ok) return annotators;
  const patterns = given.values('articles');
  const articles = chooseArticles(store.articles, patterns);
  if (!articles.ok) return articles;
  const folder = await newFolder(given, context);
  if (!folder.ok) return folder;
  const damaged = (): readonly Damaged[] =>
    store.damaged.filter(({ path }) => patterns.length === 0 || articles.value.some((id) => path.startsWith(`articles/${id}/`)));
  const ran = await runExport({
    ...{ system, exporter, signal, ...folder.value, isExact: true },
    options: { offsetUnit: unit, includesOffRecord: given.has('include-off-record'), annotators: annotators.value },
    readSource: () => sourceOf(system, store, articles.value, damaged),
    onProgress: (done) => context.progress(done, articles.value.length),
  });
  if (!ran.ok) return ran;
  return ran.value === null ? fail('stopped') : ok(exportOutcome(exporter.id, unit, ran.value, damaged(), words));
}
