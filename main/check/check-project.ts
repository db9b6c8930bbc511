import { basename } from 'node:path';
import { type AnnotationSet, type Id, idSchema, type Project, type Scheme } from '../../shared/domain/schema';
import { type AssayError, fail, ok, type Result } from '../../shared/result';
import type { FileSystem } from '../store/file-system';
import { inParallel } from '../store/in-parallel';
import { schemeFormat, targetFormats } from '../store/project-files';
import { projectPaths } from '../store/project-paths';
import { type CheckedArticle, checkArticle, historyNames, liveRecords } from './check-article';
import { readHistory } from './check-history';
import { checkPending } from './check-pending';
import { findProjectId } from './find-project-id';
import { type Finding, Findings, isProblem } from './finding';
import { ownNames } from './folder-names';
import { ProjectReader, unreadable } from './project-reader';
import { readTarget } from './read-target';

/** How much of a project could be read. */
export interface Counts {
  readonly articles: number;
  /** Of the articles. */
  readonly removed: number;
  readonly revisions: number;
  readonly sets: number;
  readonly spans: number;
  readonly relations: number;
  readonly annotators: number;
  readonly schemes: number;
  /** Journal records, the older ones too. */
  readonly records: number;
}

export interface CheckReport {
  readonly project: Project | null;
  readonly counts: Counts;
  /** By file and line. */
  readonly findings: readonly Finding[];
}

export interface CheckRun {
  readonly system: FileSystem;
  readonly root: string;
  readonly signal: AbortSignal;
  /** Articles that are dealt with. */
  onProgress(done: number, total: number): void;
}

const articlesAtOnce = 8;
const atRoot = new Set(['project.json', 'project.jsonl', 'schemes', 'annotators', 'articles', 'history']);
/** What the layout names and this version does not read yet, and what a repair leaves for people. */
const besideThem = new Set(['assignments', 'examples', 'drills', 'repair-report.txt', 'repair-report.json']);
const isId = (name: string): boolean => idSchema.safeParse(name).success;

/**
 * Reads everything of a project and says what is wrong with it; writes nothing, and may run while the project is open. Errors:
 * `no-such-file`, `not-a-folder`, `unreadable-folder`, `not-a-project`; all else is a finding.
 */
export async function checkProject(run: CheckRun): Promise<Result<CheckReport>> {
  const { system, root } = run;
  const names = await namesIn(system, root);
  if (!names.ok) return names;
  if (!names.value.some((name) => atRoot.has(name) && name !== 'history')) return fail('not-a-project', { folder: basename(root) });
  const reader = new ProjectReader(system, root, await findProjectId(system, projectPaths(root)));
  const findings = new Findings();
  ownNames('', names.value, (name) => atRoot.has(name) || besideThem.has(name), findings);
  const { project, records } = await checkProjectFile(reader, findings);
  const schemes = await readSchemes(reader, project, findings);
  const annotators = await checkAnnotators(reader, findings);
  const around = { schemeOf: (version: number) => schemes.get(version) ?? null, hasAnnotator: (id: Id) => annotators.ids.has(id) };
  const folder = reader.paths.articles;
  const ids = ownNames(reader.placeOf(folder), await reader.list(folder, findings), isId, findings);
  let done = 0;
  run.onProgress(0, ids.length);
  const articles = await inParallel(ids, articlesAtOnce, async (id) => {
    if (run.signal.aborted) return null;
    const found = new Findings();
    const checked = await checkArticle(reader, id, around, found);
    run.onProgress(++done, ids.length);
    return { found, summary: summaryOf(checked) };
  });
  for (const each of articles) if (each) findings.addAll(each.found);
  const summaries = articles.flatMap((each) => each?.summary ?? []);
  reportTwins(reader, summaries, findings);
  await checkPending(reader, findings);
  const counts = { ...total(summaries), annotators: annotators.ids.size, schemes: schemes.size };
  return ok({ project, counts: { ...counts, records: counts.records + records + annotators.records }, findings: findings.list() });
}

export const problemsIn = ({ findings }: Pick<CheckReport, 'findings'>): number => findings.filter(isProblem).length;

/** The names in a project's folder. Errors: `no-such-file`, `not-a-folder`, `unreadable-folder`. */
export async function namesIn(system: FileSystem, root: string): Promise<Result<readonly string[]>> {
  try {
    const facts = await system.facts(root);
    if (facts === null) return fail('no-such-file', { file: basename(root) });
    if (!facts.isDirectory) return fail('not-a-folder', { file: basename(root) });
    return ok(await system.list(root));
  } catch (error) {
    const { params }: AssayError = unreadable(error);
    return fail('unreadable-folder', { folder: basename(root), ...params });
  }
}

async function checkProjectFile(
  reader: ProjectReader,
  findings: Findings,
): Promise<{ readonly project: Project | null; readonly records: number }> {
  const target = { kind: 'project' } as const;
  const read = await readTarget(reader, targetFormats.project, target, findings);
  if (read === null) findings.addError({ code: 'missing-file' }, 'project.json');
  const names = await historyNames(reader, reader.paths.target(target).historyFolder, (owner) => owner === 'project', findings);
  const older = await readHistory(reader, target, names, liveRecords(read), findings);
  return { project: read?.state ?? null, records: older.length + liveRecords(read).length };
}

async function readSchemes(reader: ProjectReader, project: Project | null, findings: Findings): Promise<ReadonlyMap<number, Scheme>> {
  const folder = reader.paths.schemes;
  const isScheme = (name: string): boolean => /^[1-9]\d{0,8}\.json$/.test(name);
  const schemes = new Map<number, Scheme>();
  const versions = ownNames(reader.placeOf(folder), await reader.list(folder, findings), isScheme, findings).map((name) =>
    Number.parseInt(name, 10),
  );
  for (const version of versions) {
    const path = reader.paths.scheme(version);
    const file = await reader.file(path, schemeFormat, String(version), findings);
    if (file && file.data.version !== version)
      findings.addError({ code: 'wrong-place', params: { id: file.data.version } }, reader.placeOf(path));
    else if (file) schemes.set(version, file.data);
  }
  if (project && !versions.includes(project.scheme))
    findings.addError({ code: 'missing-file' }, reader.placeOf(reader.paths.scheme(project.scheme)));
  return schemes;
}

/** Annotators whose files are there, whole or not. */
async function checkAnnotators(
  reader: ProjectReader,
  findings: Findings,
): Promise<{ readonly ids: ReadonlySet<Id>; readonly records: number }> {
  const folder = reader.paths.annotators;
  const isOurs = (name: string): boolean => name === 'history' || (/\.jsonl?$/.test(name) && isId(name.replace(/\.jsonl?$/, '')));
  const names = ownNames(reader.placeOf(folder), await reader.list(folder, findings), isOurs, findings);
  const ids = new Set(names.filter((name) => name !== 'history').map((name) => name.replace(/\.jsonl?$/, '')));
  const history = await historyNames(reader, `${folder}/history`, (owner) => ids.has(owner), findings);
  let records = 0;
  for (const annotator of ids) {
    const target = { kind: 'annotator', annotator } as const;
    const read = await readTarget(reader, targetFormats.annotator, target, findings);
    const older = await readHistory(reader, target, history, liveRecords(read), findings);
    records += older.length + liveRecords(read).length;
  }
  return { ids, records };
}

/** What is kept of a checked article: numbers, and what could be there twice. */
const summaryOf = ({ article, revisions, sets, records }: CheckedArticle) => ({
  articles: article ? 1 : 0,
  removed: article?.removed ? 1 : 0,
  revisions,
  sets: sets.length,
  spans: sets.reduce((sum, { spans }) => sum + spans.length, 0),
  relations: sets.reduce((sum, { relations }) => sum + relations.length, 0),
  records,
  ids: sets.map(({ id, article: of, annotator }): SetId => ({ id, article: of, annotator })),
});

type SetId = Pick<AnnotationSet, 'id' | 'article' | 'annotator'>;
type Summary = ReturnType<typeof summaryOf>;

function reportTwins(reader: ProjectReader, summaries: readonly Summary[], findings: Findings): void {
  const seen = new Map<Id, string>();
  for (const { id, article, annotator } of summaries.flatMap(({ ids }) => ids)) {
    const place = reader.placeOf(reader.paths.target({ kind: 'set', article, annotator }).snapshot);
    const other = seen.get(id);
    if (other !== undefined) findings.add({ code: 'same-id', params: { id, other }, kind: 'misfit', path: place, line: null });
    seen.set(id, place);
  }
}

function total(summaries: readonly Summary[]): Omit<Counts, 'annotators' | 'schemes'> {
  const sum = { articles: 0, removed: 0, revisions: 0, sets: 0, spans: 0, relations: 0, records: 0 };
  const keys = ['articles', 'removed', 'revisions', 'sets', 'spans', 'relations', 'records'] as const;
  for (const summary of summaries) for (const key of keys) sum[key] += summary[key];
  return sum;
}
