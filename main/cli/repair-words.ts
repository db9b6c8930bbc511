import type { i18n } from 'i18next';
import type { Finding } from '../check/finding';
import type { Repaired } from '../repair/repair-project';
import type { RepairStep, ReportedLoss } from '../repair/repair-report';
import type { Line } from './command';
import { findingJson, findingWords, placeOf } from './finding-words';

const stepWords = ({ code, params, path }: RepairStep, words: i18n): string =>
  words.t('repair:step', { path, what: words.t(`repair:done.${code}`, { ...params }) });

const quoteOf = ({ quotes }: ReportedLoss): string => quotes.map(({ exact }) => exact).join(' … ');

const lossWords = (loss: ReportedLoss, words: i18n): string => {
  const places = loss.quotes.map(({ start, end }) => `${start}–${end}`).join(', ');
  const why = words.t(`repair:lost.${loss.why}`);
  return words.t('repair:lostSpan', { ...loss, quote: quoteOf(loss), places, why });
};

/** What a program gets of a repair; the same stands in `repair-report.json`. */
export const repairJson = ({ project, report, before, after }: Repaired, words: i18n) => ({
  project: { id: project.id, name: project.name },
  done: report.steps.map((step) => ({ ...step, what: stepWords(step, words) })),
  lost: report.lost.map((loss) => ({ ...loss, what: lossWords(loss, words) })),
  moved: report.moved,
  before: before.map((finding) => findingJson(finding, words)),
  after: after.map((finding) => findingJson(finding, words)),
});

/** Everything that a person may want to know of a repair. */
export function repairLines({ report, before, after }: Repaired, words: i18n): readonly Line[] {
  const part = (name: string, lines: readonly string[], count = lines.length): readonly Line[] =>
    lines.length === 0
      ? []
      : [
          { text: '' },
          { text: words.t(`repair:head.${name}`, { count }), tone: 'strong' },
          ...lines.map((text) => ({ text: `  ${text}` })),
        ];
  const findings = (all: readonly Finding[]): readonly string[] =>
    all.map((finding) => words.t('repair:step', { path: placeOf(finding, words), what: findingWords(finding, words).what }));
  const lost = report.lost.flatMap((loss) => {
    const note = loss.note === '' ? [] : [`  ${words.t('repair:itsNote', { note: loss.note })}`];
    return [lossWords(loss, words), ...note];
  });
  const steps = report.steps.map((step) => stepWords(step, words));
  const moved = report.moved.map((move) => words.t('repair:movedSpan', { ...move }));
  return [
    ...part('done', steps),
    ...part('lost', lost, report.lost.length),
    ...part('moved', moved),
    ...part('before', findings(before)),
    ...part('after', findings(after)),
  ];
}
