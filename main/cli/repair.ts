import { basename, dirname, join, resolve } from 'node:path';
import type { i18n } from 'i18next';
import { fail, ok, type Result } from '../../shared/result';
import { findProjectId } from '../check/find-project-id';
import { type Repaired, repairProject } from '../repair/repair-project';
import { Backups } from '../store/backups';
import { projectPaths } from '../store/project-paths';
import type { CliCommand, CliContext, Line } from './command';
import { repairJson, repairLines } from './repair-words';
import { printable } from './terminal';

/** Saves all that can be saved of a damaged project. */
export const repair: CliCommand = {
  name: 'repair',
  usage: 'PROJECT_DIR --out NEW_DIR',
  least: 1,
  most: 1,
  options: { out: { type: 'string', value: 'NEW_DIR', isRequired: true }, backups: { type: 'string', value: 'DIR' } },
  examples: ['~/Desk/harbour --out ~/Desk/harbour-saved', 'harbour --out saved --backups ~/.config/Assay'],
  run: async (given, context) => {
    const { system, seams, cwd, words, signal, progress } = context;
    const root = resolve(cwd, given.positionals[0] ?? '');
    const to = resolve(cwd, given.value('out') ?? '');
    const backups = await backupsIn(given.value('backups'), root, context);
    if (!backups.ok) return backups;
    const repaired = await repairProject({
      ...{ system, seams, root, to, backups: backups.value, signal },
      unnamed: words.t('repair:unnamed'),
      onProgress: progress,
      reportFiles: (done) => reportFiles(done, root, seams.now(), words),
    });
    if (!repaired.ok) return repaired;
    const { report, after, counts } = repaired.value;
    const exit = report.hasLosses || after.length > 0 ? 1 : 0;
    const json = { folder: to, from: root, counts, ...repairJson(repaired.value, words) };
    return ok({ exit, json, lines: linesOf(repaired.value, root, to, words) });
  },
};

/** The backups of a project; null where none were named. `folder` is Assay's user-data folder or `backups` in it. */
async function backupsIn(folder: string | null, root: string, { system, seams, cwd }: CliContext): Promise<Result<Backups | null>> {
  if (folder === null) return ok(null);
  const given = resolve(cwd, folder);
  const project = await findProjectId(system, projectPaths(root));
  for (const userData of [given, dirname(given)]) {
    if (userData !== given && basename(given) !== 'backups') continue;
    const backups = new Backups(system, userData, seams);
    const isThere = project !== null && (await system.list(join(userData, 'backups', project)).catch(() => [])).length > 0;
    if (isThere) return ok(backups);
  }
  return fail('no-backups', { folder: basename(given) });
}

function linesOf(repaired: Repaired, root: string, folder: string, words: i18n): readonly Line[] {
  const { project, report, before, after, counts } = repaired;
  const count = (what: 'articles' | 'sets' | 'spans'): string => words.t(`cli:count.${what}`, { count: counts?.[what] ?? 0 });
  const saved = { name: project.name, folder, articles: count('articles'), sets: count('sets'), spans: count('spans') };
  const losses = report.lost.length + report.steps.filter(({ isLoss }) => isLoss).length + after.length;
  const end =
    losses > 0 ? words.t('repair:losses', { count: losses }) : words.t(before.length > 0 ? 'repair:allSaved' : 'repair:nothingWrong');
  return [
    { text: words.t('repair:saved', saved) },
    ...repairLines(repaired, words),
    { text: '' },
    { text: words.t('repair:untouched', { folder: root }) },
    { text: end, tone: losses > 0 ? 'problem' : 'good' },
  ];
}

function reportFiles(repaired: Repaired, root: string, date: string, words: i18n): Readonly<Record<string, string>> {
  const lines = [
    words.t('repair:title', { name: repaired.project.name, date: date.slice(0, 10) }),
    words.t('repair:untouched', { folder: root }),
    ...repairLines(repaired, words).map(({ text }) => text),
  ];
  return {
    'repair-report.txt': `${lines.map(printable).join('\n')}\n`,
    'repair-report.json': `${JSON.stringify({ from: root, date, ...repairJson(repaired, words) }, null, 2)}\n`,
  };
}
