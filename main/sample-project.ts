import { applyAll } from '../shared/domain/apply';
import { builtInScheme } from '../shared/domain/built-in-scheme';
import { resolveExample } from '../shared/domain/example';
import type { AnnotationSet, Annotator, Id, Project } from '../shared/domain/schema';
import { exampleSchema } from '../shared/domain/schema/example';
import { importerFor, readArticle } from '../shared/formats/importers';
import type { Result } from '../shared/result';
import type { AppContext } from './app-context';
import { newArticle } from './new-article';
import { emptyProject, leaveProject, newPerson, openProject, showProject } from './open-project';
import type { ProjectWindow } from './project-window';
import { type SampleArticle, sampleArticles } from './sample-articles';
import type { Seams } from './seams';
import type { FileSystem } from './store/file-system';
import { projectPaths } from './store/project-paths';
import { type Beside, type FirstArticle, ProjectStore } from './store/project-store';

/** Opens the bundled sample project, making it at the first time and when it is to be reset. */
export async function openSample(app: AppContext, window: ProjectWindow, isReset: boolean): Promise<Result<null>> {
  const root = app.sampleRoot;
  if (isReset && window.isSample) {
    const left = await leaveProject(window);
    if (!left.ok) return left;
  }
  if (!isReset && (await app.system.facts(projectPaths(root).project)) !== null) return openProject(app, window, root);
  for (const { id } of app.files.recents.filter((recent) => recent.root === root)) await app.files.forget(id);
  const me = newPerson(app.seams.newId(), app.files.settings.annotatorName);
  const store = await createSample(app.system, app.seams, root, emptyProject(app, 'Sample', me.id), me, app.beside);
  return showProject(app, window, store, me.id);
}

/** Makes the sample project in `root`, over whatever is there. The annotations that it begins with are those of `me`. */
export async function createSample(
  system: FileSystem,
  seams: Seams,
  root: string,
  project: Project,
  me: Annotator,
  beside: Partial<Beside> = {},
): Promise<ProjectStore> {
  await system.remove(root);
  const articles = sampleArticles.map((sample) => firstArticle(sample, seams, me.id));
  return ProjectStore.create(system, seams, root, { ...project, language: 'en' }, builtInScheme, me, articles, beside);
}

function firstArticle({ fileName, text, annotations }: SampleArticle, seams: Seams, by: Id): FirstArticle {
  const importer = importerFor(fileName);
  const read = readArticle(importer, text, fileName);
  if (!read.ok) throw new Error(`The bundled ${fileName} cannot be read: ${read.error.code}`);
  const draft = { ...read.value.article, language: 'en' };
  const { article, revision } = newArticle(draft, { name: fileName, bytes: Buffer.from(text), encoding: 'utf-8' }, importer, seams, by);
  if (annotations === null) return { article, revision, sets: [] };
  const example = exampleSchema.parse(JSON.parse(annotations));
  const stamp = { by, at: seams.now() };
  const empty: AnnotationSet = {
    id: seams.newId(),
    article: article.id,
    annotator: by,
    revision: revision.id,
    schemeVersion: builtInScheme.version,
    status: example.status,
    note: example.note,
    spans: [],
    relations: [],
    rejections: [],
    dismissals: [],
  };
  const items = resolveExample(example, revision.text, { newId: seams.newId, stamp });
  const filled = applyAll('set', empty, [{ type: 'items.add', ...items }]);
  if (!filled.ok) throw new Error(`The bundled annotations of ${fileName} do not fit: ${filled.error.code}`);
  return { article: { ...article, ...example.article }, revision, sets: [filled.value.state] };
}
