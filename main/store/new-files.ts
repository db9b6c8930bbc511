import type { AnnotationSet, Annotator, Article, Change, Id, Project, Revision, Scheme, Stamp } from '../../shared/domain/schema';
import { checkArticle, checkRevision, checkSet } from '../../shared/domain/validate';
import { fail, ok, type Result } from '../../shared/result';
import { describe } from './damaged-file';
import { sha256Of } from './envelope';
import { inParallel } from './in-parallel';
import { targetFormats } from './project-files';
import type { ProjectFolder } from './project-folder';
import { addFolder, replaceFile } from './replace-file';
import { TargetStore } from './target-store';
import { WriteOnceFiles } from './write-once-files';

/** What importing needs: an article whose files are to be made, and its first revision. */
export interface NewArticle {
  readonly article: Article;
  readonly revision: Revision;
}

/** An article, and annotation sets on it, that a new project begins with. */
export interface FirstArticle extends NewArticle {
  readonly sets: readonly AnnotationSet[];
}

const articlesAtOnce = 4;

/** Makes the files of articles, marked as removed until a transaction brings them in. Errors: those of `checkNewArticle`, `cannot-write`. */
export async function makeArticles(
  folder: ProjectFolder,
  files: WriteOnceFiles,
  added: readonly NewArticle[],
  removed: Stamp,
): Promise<Result<readonly TargetStore<'article'>[]>> {
  for (const each of added) {
    const checked = checkNewArticle(each);
    if (!checked.ok) return checked;
  }
  try {
    const write = ({ article, revision }: NewArticle) => writeArticle(folder, files, { article: { ...article, removed }, revision });
    return ok(await inParallel(added, articlesAtOnce, write));
  } catch (error) {
    return fail('cannot-write', describe(error));
  }
}

/** What makes such articles part of the project. */
export const bringingIn = (articles: readonly Id[]): readonly Change[] =>
  articles.map((article) => ({
    target: { kind: 'article', article },
    commands: [{ type: 'article.change', change: { removed: null } }],
  }));

/** Errors: those of `checkRevision` and `checkArticle`, `bad-checksum`, `no-such-revision`. */
function checkNewArticle({ article, revision }: NewArticle): Result<null> {
  const checked = checkRevision(revision);
  if (!checked.ok) return checked;
  if (sha256Of(revision.text) !== revision.id) return fail('bad-checksum');
  return article.revision === revision.id ? checkArticle(article) : fail('no-such-revision', { id: article.revision });
}

/** Throws when it is there already, and what the disk says. */
async function writeArticle(
  folder: ProjectFolder,
  files: WriteOnceFiles,
  { article, revision }: NewArticle,
): Promise<TargetStore<'article'>> {
  await folder.expectNothing(folder.paths.article(article.id));
  await addFolder(folder.system, folder.paths.article(article.id));
  await files.addRevision(article.id, revision);
  const target = TargetStore.fresh(folder, targetFormats.article, { kind: 'article', article: article.id }, article);
  await target.begin();
  return target;
}

/** An annotator without a file. */
export const newAnnotator = (folder: ProjectFolder, annotator: Annotator): TargetStore<'annotator'> =>
  TargetStore.fresh(folder, targetFormats.annotator, { kind: 'annotator', annotator: annotator.id }, annotator);

export async function writeAnnotator(folder: ProjectFolder, annotator: Annotator): Promise<TargetStore<'annotator'>> {
  const target = newAnnotator(folder, annotator);
  await folder.expectNothing(folder.paths.target(target.target).snapshot);
  await target.begin();
  return target;
}

/** Makes the files of a new project. Throws when there is one already, and what the disk says. */
export async function writeProject(
  folder: ProjectFolder,
  project: Project,
  scheme: Scheme,
  me: Annotator,
  articles: readonly FirstArticle[],
): Promise<void> {
  const { system, paths } = folder;
  const files = new WriteOnceFiles(folder);
  await folder.expectNothing(paths.project);
  await system.makeFolder(paths.root);
  await replaceFile(system, paths.gitAttributes, Buffer.from('* -text\n'));
  await files.addScheme(scheme);
  await writeAnnotator(folder, me);
  await addFolder(system, paths.articles);
  for (const first of articles) {
    const checks = [checkNewArticle(first), ...first.sets.map((set) => checkSet(set, first.revision.text, scheme))];
    for (const checked of checks) if (!checked.ok) throw new Error(`a first article that could not be opened: ${checked.error.code}`);
    await writeArticle(folder, files, first);
    for (const set of first.sets) {
      const target = { kind: 'set', article: set.article, annotator: set.annotator } as const;
      await TargetStore.fresh(folder, targetFormats.set, target, set).begin();
    }
  }
  // The project file comes last: a folder without it is not yet a project.
  await TargetStore.fresh(folder, targetFormats.project, { kind: 'project' }, project).begin();
}
