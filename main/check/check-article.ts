import { type AnnotationSet, type Article, type Id, idSchema, type Revision, type Sha256, sha256Schema } from '../../shared/domain/schema';
import { sha256Of } from '../store/envelope';
import { revisionFormat, targetFormats } from '../store/project-files';
import { historyOwner, readHistory } from './check-history';
import { checkSetState, type SetSurroundings } from './check-set';
import type { Findings } from './finding';
import { ownNames } from './folder-names';
import type { ProjectReader } from './project-reader';
import { type ReadTarget, readTarget } from './read-target';

/** What an article's folder holds, as far as it could be read. */
export interface CheckedArticle {
  readonly article: Article | null;
  readonly revisions: number;
  readonly sets: readonly AnnotationSet[];
  /** Live and older journal records. */
  readonly records: number;
}

const isId = (name: string): boolean => idSchema.safeParse(name).success;
const isSetFile = (name: string): boolean => isId(name.replace(/\.jsonl?$/, '')) && /\.jsonl?$/.test(name);
const isRevisionFile = (name: string): boolean => name.endsWith('.json') && sha256Schema.safeParse(name.slice(0, -5)).success;
const ofArticle = new Set(['article.json', 'article.jsonl', 'revisions', 'sets', 'history']);

/** Checks all that is in the folder of one article. */
export async function checkArticle(
  reader: ProjectReader,
  id: Id,
  around: Pick<SetSurroundings, 'schemeOf' | 'hasAnnotator'>,
  findings: Findings,
): Promise<CheckedArticle> {
  const { paths } = reader;
  const folder = paths.article(id);
  ownNames(reader.placeOf(folder), await reader.list(folder, findings), (name) => ofArticle.has(name), findings);
  const read = await readTarget(reader, targetFormats.article, { kind: 'article', article: id }, findings);
  const article = read?.state ?? null;
  const revisions = await readRevisions(reader, id, article, findings);
  const sets = await checkSets(reader, id, { ...around, article, textOf: (revision) => revisions.get(revision)?.text ?? null }, findings);
  const history = await historyNames(reader, `${folder}/history`, (owner) => owner === 'article', findings);
  const older = await readHistory(reader, { kind: 'article', article: id }, history, liveRecords(read), findings);
  if (read === null) reportOrphan(reader, id, sets.read.length > 0, findings);
  const records = older.length + (read?.journal.records.length ?? 0) + sets.records;
  return { article, revisions: revisions.size, sets: sets.read.flatMap(({ state }) => state ?? []), records };
}

/** Importing makes the text first and the article last: a folder with nothing but texts was never part of the project. */
function reportOrphan(reader: ProjectReader, id: Id, hasSets: boolean, findings: Findings): void {
  const { snapshot, folder } = reader.paths.target({ kind: 'article', article: id });
  if (hasSets) findings.addError({ code: 'missing-file' }, reader.placeOf(snapshot));
  else findings.add({ code: 'unfinished-article', kind: 'stray', path: reader.placeOf(folder), line: null });
}

async function readRevisions(
  reader: ProjectReader,
  id: Id,
  article: Article | null,
  findings: Findings,
): Promise<ReadonlyMap<Sha256, Revision>> {
  const folder = reader.paths.revisions(id);
  const place = reader.placeOf(folder);
  const names = ownNames(place, await reader.list(folder, findings), isRevisionFile, findings);
  const there = new Set(names.map((name) => name.slice(0, -'.json'.length)));
  const revisions = new Map<Sha256, Revision>();
  for (const hash of there) {
    const file = await reader.file(reader.paths.revision(id, hash), revisionFormat, hash, findings);
    if (file && (file.data.id !== hash || sha256Of(file.data.text) !== hash)) {
      findings.addError({ code: 'wrong-text' }, `${place}/${hash}.json`);
    } else if (file) revisions.set(hash, file.data);
  }
  for (const hash of article?.revisions ?? []) {
    if (!there.has(hash)) findings.addError({ code: 'missing-file' }, `${place}/${hash}.json`);
  }
  for (const hash of article ? there : []) {
    if (!article?.revisions.includes(hash)) findings.add({ code: 'orphan-text', kind: 'stray', path: `${place}/${hash}.json`, line: null });
  }
  return revisions;
}

async function checkSets(
  reader: ProjectReader,
  id: Id,
  around: SetSurroundings,
  findings: Findings,
): Promise<{ readonly read: readonly ReadTarget<AnnotationSet>[]; readonly records: number }> {
  const folder = reader.paths.sets(id);
  const listed = await reader.list(folder, findings);
  const names = ownNames(reader.placeOf(folder), listed, (name) => name === 'history' || isSetFile(name), findings);
  const annotators = [...new Set(names.filter(isSetFile).map((name) => name.replace(/\.jsonl?$/, '')))];
  const history = await historyNames(reader, `${folder}/history`, (owner) => annotators.includes(owner), findings);
  const sets: ReadTarget<AnnotationSet>[] = [];
  let records = 0;
  for (const annotator of annotators) {
    const target = { kind: 'set', article: id, annotator } as const;
    const read = await readTarget(reader, targetFormats.set, target, findings);
    if (read === null) continue;
    const { snapshot, journal } = reader.paths.target(target);
    checkSetState(read, { snapshot: reader.placeOf(snapshot), journal: reader.placeOf(journal) }, around, findings);
    const older = await readHistory(reader, target, history, liveRecords(read), findings);
    records += older.length + read.journal.records.length;
    sets.push(read);
  }
  return { read: sets, records };
}

export const liveRecords = (read: Pick<ReadTarget<unknown>, 'journal'> | null) => read?.journal.records.map(({ record }) => record) ?? [];

/** The names in a history folder; those of nobody who is there are reported. */
export async function historyNames(
  reader: ProjectReader,
  folder: string,
  isThere: (owner: string) => boolean,
  findings: Findings,
): Promise<readonly string[]> {
  const place = reader.placeOf(folder);
  const names = ownNames(place, await reader.list(folder, findings), (name) => historyOwner(name) !== null, findings);
  for (const name of names) {
    if (!isThere(historyOwner(name) ?? '')) findings.add({ code: 'orphan-history', kind: 'stray', path: `${place}/${name}`, line: null });
  }
  return names;
}
