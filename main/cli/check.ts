import { resolve } from 'node:path';
import type { i18n } from 'i18next';
import { fail, ok } from '../../shared/result';
import { type CheckReport, checkProject, problemsIn } from '../check/check-project';
import { type Finding, isProblem } from '../check/finding';
import type { CliCommand, Line } from './command';

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

const wordsOf = ({ code, kind, params }: Finding, words: i18n) => ({
  what: words.t(`check:found.${code}`, { ...params }),
  safe: words.t(`check:safe.${kind}`),
  next: words.t(`check:next.${kind}`),
});

/** What a program gets of a finding. */
const jsonOfFinding = (finding: Finding, words: i18n) => {
  const { code, kind, path, line, params = {} } = finding;
  return { path, line, code, kind, params, ...wordsOf(finding, words) };
};

const jsonOf = ({ project, counts, findings }: CheckReport, folder: string, words: i18n) => ({
  folder,
  project: project && { id: project.id, name: project.name },
  counts,
  problems: findings.filter(isProblem).map((finding) => jsonOfFinding(finding, words)),
  notes: findings.filter((finding) => !isProblem(finding)).map((finding) => jsonOfFinding(finding, words)),
});

function linesOf({ project, counts, findings }: CheckReport, problems: number, words: i18n): readonly Line[] {
  const count = (what: 'articles' | 'sets' | 'spans' | 'records'): string => words.t(`cli:count.${what}`, { count: counts[what] });
  const read = { articles: count('articles'), sets: count('sets'), spans: count('spans'), records: count('records') };
  const head = project ? words.t('cli:check.read', { ...read, name: project.name }) : words.t('cli:check.readUnnamed', read);
  const notes = findings.length - problems;
  return [
    { text: head },
    { text: '' },
    ...findings.flatMap((finding) => linesOfFinding(finding, words)),
    problems > 0
      ? { text: words.t('cli:check.problems', { count: problems }), tone: 'problem' }
      : { text: notes > 0 ? words.t('cli:check.cleanWithNotes', { count: notes }) : words.t('cli:check.clean'), tone: 'good' },
  ];
}

function linesOfFinding(finding: Finding, words: i18n): readonly Line[] {
  const { path, line } = finding;
  const place = path === '' ? words.t('cli:wholeFolder') : path;
  const { what, safe, next } = wordsOf(finding, words);
  const head = `${words.t(isProblem(finding) ? 'cli:problem' : 'cli:note')}  ${line === null ? place : words.t('cli:line', { path: place, line })}`;
  return [
    { text: head, tone: isProblem(finding) ? 'problem' : 'note' },
    { text: `  ${what}` },
    ...(finding.code === 'more'
      ? []
      : [{ text: `  ${words.t('cli:safe', { text: safe })}` }, { text: `  ${words.t('cli:next', { text: next })}` }]),
    { text: '' },
  ];
}
