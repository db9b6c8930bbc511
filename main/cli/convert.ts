import { importers } from '../../shared/formats/importers';
import { fail, ok } from '../../shared/result';
import { runExport } from '../export/run-export';
import type { CliCommand, Line } from './command';
import { fromAssayJson, fromTexts } from './convert-source';
import { errorWords } from './error-words';
import { chosenFormat, exportOptions, newFolder } from './export-options';
import { exportOutcome } from './export-outcome';
import { findFiles } from './find-files';

const assayJson = 'assay-json';

/** Files of one format into another, without a project. */
export const convert: CliCommand = {
  name: 'convert',
  usage: '--from ID --to ID FILES… --out DIR',
  least: 1,
  most: Number.POSITIVE_INFINITY,
  options: {
    from: { type: 'string', value: 'ID', isRequired: true },
    to: { type: 'string', value: 'ID', isRequired: true },
    ...exportOptions,
  },
  examples: ['--from markdown --to jsonl texts/ --out converted', '--from assay-json --to csv export/*.json --out tables'],
  run: async (given, context) => {
    const { system, cwd, signal, words, progress } = context;
    const from = given.value('from') ?? '';
    const importer = importers.find(({ id }) => id === from);
    const readable = [...importers.map(({ id }) => id), assayJson];
    if (!importer && from !== assayJson) return fail('no-such-format', { format: from, formats: readable.join(', ') });
    const chosen = chosenFormat(given.value('to') ?? '', given);
    if (!chosen.ok) return chosen;
    const folder = await newFolder(given, context);
    if (!folder.ok) return folder;
    const found = await findFiles(system, cwd, given.positionals, importer?.extensions ?? ['json']);
    const { name } = folder.value;
    const source = importer ? fromTexts(found.files, importer, name, context) : await fromAssayJson(found.files, name, context);
    // Nothing that could be read makes no export.
    const stop = new AbortController();
    signal.addEventListener('abort', () => stop.abort(), { once: true });
    if (signal.aborted) return fail('stopped');
    const { exporter, unit } = chosen.value;
    let count = 0;
    const articles = source.articles;
    const ran = await runExport({
      ...{ system, exporter, ...folder.value, isExact: true, signal: stop.signal },
      options: { offsetUnit: unit, includesOffRecord: given.has('include-off-record'), annotators: null },
      readSource: async () => ({
        ...source,
        articles: (async function* () {
          for await (const article of articles) {
            count += 1;
            yield article;
          }
          if (count === 0) stop.abort();
        })(),
      }),
      onProgress: (done) => progress(done, found.files.length),
    });
    if (!ran.ok) return ran;
    const failed = [
      ...source.failed.map(({ path, error }) => ({ path, code: error.code, what: errorWords(error, words) })),
      ...found.unreadable.map(({ path, code }) => ({
        path,
        code,
        what: errorWords({ code: 'import.unreadable', params: { code } }, words),
      })),
    ];
    const told = failed.flatMap(({ path, what }): readonly Line[] => [
      { text: `${words.t('cli:problem')}  ${path}`, tone: 'problem' },
      { text: `  ${what}` },
    ]);
    if (ran.value === null) {
      if (signal.aborted) return fail('stopped');
      return ok({ exit: 2, json: { failed }, lines: [...told, { text: words.t('cli:convert.nothing'), tone: 'problem' }] });
    }
    const outcome = exportOutcome(exporter.id, unit, ran.value, [], words);
    const exit = failed.length > 0 ? 1 : outcome.exit;
    return ok({ exit, json: { ...outcome.json, from, failed }, lines: [...told, ...outcome.lines] });
  },
};
