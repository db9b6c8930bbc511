import type { i18n } from 'i18next';
import type { OffsetUnit } from '../../shared/formats/exporter';
import { lossesOf, problemsOf, sumOf } from '../export/export-outcome';
import type { FinishedExport } from '../export/run-export';
import type { Damaged } from '../store/project-folder';
import type { Line, Outcome } from './command';
import { errorWords } from './error-words';

const shownFiles = 20;

/** What an export did, for people and programs. What could not be read or proven is a problem; what the format has no place for is not. */
export function exportOutcome(format: string, unit: OffsetUnit, done: FinishedExport, damaged: readonly Damaged[], words: i18n): Outcome {
  const { folder, files, totals } = done;
  const losses = lossesOf(totals).map((loss) => ({ ...loss, what: words.t(`exports:loss.${loss.code}`, { count: loss.count }) }));
  const problems = problemsOf(totals, damaged).map((error) => ({ code: error.code, what: errorWords(error, words) }));
  const relations = words.t('exports:relations', { count: sumOf(totals.relations) });
  const articles = words.t('exports:articles', { count: totals.articles });
  const unitWords = words.t(`exports:unit.${unit}`);
  const more = files.length - shownFiles;
  const lines: readonly Line[] = [
    { text: words.t('cli:export.folder', { folder }) },
    { text: words.t('exports:summary', { count: totals.proof.spans, articles, relations }) },
    { text: words.t('exports:proved', { count: totals.proof.spans, unit: unitWords }), tone: 'good' },
    ...part(words.t('exports:files'), [
      ...files.slice(0, shownFiles).map(({ name }) => name),
      ...(more > 0 ? [words.t('exports:moreFiles', { count: more })] : []),
    ]),
    ...part(words.t('exports:losses'), losses.length > 0 ? losses.map(({ what }) => what) : [words.t('exports:noLosses')]),
    ...part(
      words.t('exports:problems'),
      problems.map(({ what }) => what),
      'problem',
    ),
  ];
  const json = {
    ...{ format, offsetUnit: unit, folder, articles: totals.articles, sets: totals.sets, spans: totals.spans, relations: totals.relations },
    ...{ proof: { checked: totals.proof.spans, failed: totals.failureCount }, files, losses, problems },
  };
  return { exit: problems.length > 0 ? 1 : 0, json, lines };
}

const part = (head: string, lines: readonly string[], tone: Line['tone'] = 'strong'): readonly Line[] =>
  lines.length === 0 ? [] : [{ text: '' }, { text: head, ...(tone && { tone }) }, ...lines.map((text) => ({ text: `  ${text}` }))];
