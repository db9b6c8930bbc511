import { resolve } from 'node:path';
import type { i18n } from 'i18next';
import { fail, ok } from '../../shared/result';
import { type CheckReport, checkProject, problemsIn } from '../check/check-project';
import { isProblem } from '../check/finding';
import type { CliCommand, Line } from './command';
import { findingJson, findingLines } from './finding-words';

/** Whether everything in a project is whole. */
export const check: CliCommand = {
  name: 'check',
  usage: 'PROJECT_DIR',
  least: 1,
  most: 1,
  options: {},
  examples: ['~/Desk/harbour', '"My project" --json'],
  run: async ({ positionals: [folder = ''] }, { system, cwd, words, signal, progress }) => {
    const root = resolve(cwd, folder);
    const checked = await checkProject({ system, root, signal, onProgress: progress });
    if (!checked.ok) return checked;
    if (signal.aborted) return fail('stopped');
    const report = checked.value;
    const problems = problemsIn(report);
    return ok({ exit: problems > 0 ? 1 : 0, json: jsonOf(report, root, words), lines: linesOf(report, problems, words) });
  },
};

const jsonOf = ({ project, counts, findings }: CheckReport, folder: string, words: i18n) => ({
  folder,
  project: project && { id: project.id, name: project.name },
  counts,
  problems: findings.filter(isProblem).map((finding) => findingJson(finding, words)),
  notes: findings.filter((finding) => !isProblem(finding)).map((finding) => findingJson(finding, words)),
});

function linesOf({ project, counts, findings }: CheckReport, problems: number, words: i18n): readonly Line[] {
  const count = (what: 'articles' | 'sets' | 'spans' | 'records'): string => words.t(`cli:count.${what}`, { count: counts[what] });
  const read = { articles: count('articles'), sets: count('sets'), spans: count('spans'), records: count('records') };
  const head = project ? words.t('cli:check.read', { ...read, name: project.name }) : words.t('cli:check.readUnnamed', read);
  const notes = findings.length - problems;
  return [
    { text: head },
    { text: '' },
    ...findings.flatMap((finding) => findingLines(finding, words)),
    problems > 0
      ? { text: words.t('cli:check.problems', { count: problems }), tone: 'problem' }
      : { text: notes > 0 ? words.t('cli:check.cleanWithNotes', { count: notes }) : words.t('cli:check.clean'), tone: 'good' },
  ];
}
