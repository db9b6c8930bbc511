import type { i18n } from 'i18next';
import type { ImportProblem } from '../../shared/formats/importer';
import type { ImportPlanFile, ImportReport } from '../../shared/ipc/messages';
import type { AssayError } from '../../shared/result';
import type { Line, Outcome } from './command';
import { errorWords } from './error-words';
import type { FoundFiles } from './find-files';

/** An import that was planned, and done where it was not to be only shown. */
export interface Taken {
  readonly found: FoundFiles;
  /** In the order of `found.files`. */
  readonly shown: readonly ImportPlanFile[];
  readonly chosen: readonly ImportPlanFile[];
  readonly isNew: boolean;
  readonly folder: string;
  readonly annotator: string | null;
  readonly isDry: boolean;
  /** In the order of `chosen`; it ends early where somebody said stop. */
  readonly imported: ImportReport['files'] | null;
}

type Status = 'would-import' | 'imported' | 'already-here' | 'not-imported' | 'left-out';

interface FileOutcome {
  readonly path: string;
  readonly status: Status;
  readonly importer: string;
  readonly encoding: string;
  readonly title: string;
  readonly blocks: number;
  /** The id of the article. */
  readonly article: string | null;
  readonly problems: readonly (ImportProblem & { readonly what: string })[];
  readonly error: { readonly code: string; readonly what: string } | null;
}

/** What becomes of every file, for people and programs. Not done (2) when there was something to import and none of it could be. */
export function importOutcome(taken: Taken, words: i18n): Outcome {
  const { found, folder, annotator, isDry, isNew } = taken;
  const files = found.files.map((_, index) => outcomeOf(taken, index, words));
  const unreadable = found.unreadable.map(({ path, code }) => ({
    path,
    what: errorWords({ code: 'import.unreadable', params: { code } }, words),
  }));
  const count = (status: Status): number => files.filter((file) => file.status === status).length;
  const done = count('imported') + count('would-import');
  const failed = count('not-imported') + count('left-out') + unreadable.length;
  const exit = failed === 0 ? (files.length === 0 ? 2 : 0) : done + count('already-here') > 0 ? 1 : 2;
  const json = {
    folder,
    isNew,
    isDryRun: isDry,
    annotator,
    imported: done,
    alreadyHere: count('already-here'),
    failed,
    files,
    unreadable,
    others: found.others,
  };
  const end = words.t(isDry ? 'cli:import.would' : 'cli:import.done', { count: done, folder });
  return {
    exit,
    json,
    lines: [
      ...files.flatMap((file) => linesOf(file, words)),
      ...unreadable.flatMap(({ path, what }): readonly Line[] => [
        { text: `${words.t('cli:problem')}  ${path}`, tone: 'problem' },
        { text: `  ${what}` },
      ]),
      ...(found.others.length > 0 ? [{ text: words.t('cli:import.others', { count: found.others.length }), tone: 'note' as const }] : []),
      { text: '' },
      { text: end, tone: failed > 0 ? 'problem' : 'good' },
      ...(failed > 0 ? [{ text: words.t('cli:import.failed', { count: failed }), tone: 'problem' as const }] : []),
    ],
  };
}

function outcomeOf({ found, shown, chosen, isDry, imported }: Taken, index: number, words: i18n): FileOutcome {
  const plan = shown[index];
  const { importer = '', encoding = '', title = '', blocks = 0 } = plan ?? {};
  const at = chosen.findIndex((each) => each.index === index);
  const report = at < 0 ? undefined : imported?.[at];
  const error: AssayError | null = report?.error ?? plan?.error ?? null;
  const status: Status =
    error !== null
      ? 'not-imported'
      : at < 0
        ? 'already-here'
        : imported === null
          ? isDry
            ? 'would-import'
            : 'left-out'
          : report
            ? 'imported'
            : 'left-out';
  return {
    ...{
      path: found.files[index]?.path ?? '',
      status,
      importer,
      encoding,
      title: status === 'already-here' ? (plan?.alreadyHere ?? '') : title,
      blocks,
    },
    article: report?.article?.article.id ?? null,
    problems: (report?.problems ?? plan?.problems ?? []).map((problem) => ({ ...problem, what: problemWords(problem, words) })),
    error: error && { code: error.code, what: errorWords(error, words) },
  };
}

function problemWords({ code, params, line }: ImportProblem, words: i18n): string {
  const problem = words.t(`imports:problem.${code}`, { ...params });
  return line === null ? problem : words.t('imports:line', { line, problem });
}

function linesOf({ path, status, title, blocks, problems, error, encoding }: FileOutcome, words: i18n): readonly Line[] {
  const under = problems.map(({ what }) => ({ text: `  ${what}` }));
  if (error)
    return [
      { text: `${words.t('cli:problem')}  ${path}`, tone: 'problem' },
      { text: `  ${words.t('imports:notImported', { reason: error.what })}` },
      ...under,
    ];
  const what = words.t(`cli:import.${status}`, { title, blocks: words.t('imports:blocks', { count: blocks }), encoding });
  return [{ text: path, ...(status === 'left-out' && { tone: 'problem' as const }) }, { text: `  ${what}` }, ...under];
}
