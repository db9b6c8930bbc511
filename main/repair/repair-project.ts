import { randomBytes } from 'node:crypto';
import { basename, dirname, join, sep } from 'node:path';
import { idSchema, type Project } from '../../shared/domain/schema';
import { fail, ok, type Result } from '../../shared/result';
import { type Counts, checkProject } from '../check/check-project';
import { findProjectId } from '../check/find-project-id';
import { type Finding, Findings, isProblem } from '../check/finding';
import { ProjectReader } from '../check/project-reader';
import type { Seams } from '../seams';
import type { Backups } from '../store/backups';
import { describe } from '../store/damaged-file';
import type { FileSystem } from '../store/file-system';
import { inParallel } from '../store/in-parallel';
import { pendingFormat } from '../store/pending-records';
import { projectPaths } from '../store/project-paths';
import { NewProjectFolder } from './new-project-folder';
import { repairArticle } from './repair-article';
import { Pending, type RepairContext, SavedSchemes } from './repair-context';
import { makeAnnotators, saveAnnotators, saveProject, saveSchemes, writeStandIns } from './repair-frame';
import { RepairReport } from './repair-report';

const articlesAtOnce = 4;
const tries = 5;

export interface RepairRun {
  readonly system: FileSystem;
  readonly seams: Seams;
  readonly root: string;
  /** The new folder; missing or empty. */
  readonly to: string;
  readonly backups: Pick<Backups, 'list'> | null;
  /** The name of what has to be made because something refers to it. */
  readonly unnamed: string;
  readonly signal: AbortSignal;
  onProgress(done: number, total: number): void;
  /** The files that tell a person what was done, by name. */
  reportFiles(repaired: Repaired): Readonly<Record<string, string>>;
}

export interface Repaired {
  readonly project: Project;
  readonly report: RepairReport;
  /** What was found in the old folder. */
  readonly before: readonly Finding[];
  readonly counts: Counts | null;
  /** What is still wrong with the new one: nothing, unless there is a bug. */
  readonly after: readonly Finding[];
}

/**
 * Writes everything of a damaged project that can be saved to a new folder, and never touches the old one. The folder takes its name
 * when it is complete. Errors: those of `checkProject`, `repair-newer`, `not-empty`, `inside-project`, `cannot-write`, `stopped`.
 */
export async function repairProject(run: RepairRun): Promise<Result<Repaired>> {
  const { system, root, to, signal } = run;
  const checked = await checkProject({ system, root, signal, onProgress: () => undefined });
  if (!checked.ok) return checked;
  const newer = checked.value.findings.find(({ kind }) => kind === 'newer');
  if (newer) return fail('repair-newer', { file: newer.path });
  const refused = await refusal(run);
  if (refused) return refused;
  const hidden = join(dirname(to), `.assay-repair.${randomBytes(6).toString('hex')}.part`);
  let isFinished = false;
  try {
    const repaired = await writeWhole(run, hidden, checked.value.findings);
    if (signal.aborted) return fail('stopped');
    await system.rename(hidden, to);
    await system.syncFolder(dirname(to));
    isFinished = true;
    return ok(repaired);
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return fail('cannot-write', describe(error));
  } finally {
    if (!isFinished) await system.remove(hidden).catch(() => undefined);
  }
}

async function refusal({ system, root, to }: RepairRun): Promise<ReturnType<typeof fail> | null> {
  try {
    const [real, target] = [await system.realPath(root), await system.realPath(to)];
    if (`${target}${sep}`.startsWith(`${real}${sep}`)) return fail('inside-project', { folder: basename(to) });
    const facts = await system.facts(to);
    if (facts === null) return null;
    return facts.isDirectory && (await system.list(to)).length === 0 ? null : fail('not-empty', { folder: basename(to) });
  } catch (error) {
    return fail('cannot-write', describe(error));
  }
}

/** What a window writes meanwhile may fall between two files of the copy; then it is made again. */
async function writeWhole(run: RepairRun, hidden: string, before: readonly Finding[]): Promise<Repaired> {
  for (let left = tries; ; left -= 1) {
    const repaired = await write(run, hidden, before);
    if (repaired.after.length === 0 || left === 1 || run.signal.aborted) return repaired;
    await run.system.remove(hidden);
  }
}

async function write(run: RepairRun, hidden: string, before: readonly Finding[]): Promise<Repaired> {
  const { system, seams, root, signal } = run;
  const projectId = (await findProjectId(system, projectPaths(root))) ?? seams.newId();
  const reader = new ProjectReader(system, root, projectId);
  const to = new NewProjectFolder(system, hidden, projectId);
  const report = new RepairReport();
  const context: RepairContext = {
    ...run,
    reader,
    to,
    report,
    pending: await readPending(reader),
    schemes: new SavedSchemes(),
    annotators: new Map(),
  };
  await to.write(to.paths.gitAttributes, Buffer.from('* -text\n'));
  await saveSchemes(context);
  await saveAnnotators(context);
  const ids = (await reader.list(reader.paths.articles, new Findings())).filter((name) => idSchema.safeParse(name).success);
  await system.makeFolder(to.paths.articles);
  let done = 0;
  await inParallel(ids, articlesAtOnce, async (id) => {
    if (signal.aborted) return;
    await repairArticle(context, id);
    run.onProgress(++done, ids.length);
  });
  report.sort();
  await makeAnnotators(context);
  const project = await saveProject(context, basename(root));
  await writeStandIns(context, project);
  for (const { kind, path } of before) if (kind === 'copy') report.step('copy-left', path);
  await to.finish();
  const checked = await checkProject({ system, root: hidden, signal, onProgress: () => undefined });
  const after = checked.ok ? checked.value.findings.filter(isProblem) : [];
  const repaired = { project, report, before, after, counts: checked.ok ? checked.value.counts : null };
  for (const [name, text] of Object.entries(run.reportFiles(repaired))) await to.write(join(hidden, name), Buffer.from(text, 'utf8'));
  await to.finish();
  return repaired;
}

async function readPending(reader: ProjectReader): Promise<Pending> {
  const pending = new Pending();
  for (const name of await reader.list(reader.paths.pending, new Findings())) {
    if (!name.endsWith('.json') || name.startsWith('.')) continue;
    const file = await reader.file(join(reader.paths.pending, name), pendingFormat, null, new Findings());
    for (const { target, records } of file?.data ?? []) pending.add(target, records);
  }
  return pending;
}
