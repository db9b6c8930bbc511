import { builtInScheme } from '../../shared/domain/built-in-scheme';
import type { Annotator, Id, Revision, Scheme, Sha256 } from '../../shared/domain/schema';
import { checkArticle, checkRevision, checkScheme, checkSet } from '../../shared/domain/validate';
import type { ExportArticle, ExportSource } from '../../shared/formats/exporter';
import type { Importer } from '../../shared/formats/importer';
import { type AssayJson, readAssayJson } from '../../shared/formats/importers/assay-json';
import { type AssayError, fail, ok, type Result } from '../../shared/result';
import { fileOnDisk } from '../import-plan';
import { newArticle } from '../new-article';
import { emptyProject } from '../open-project';
import { sha256Of } from '../store/project-store';
import { decodeText } from '../text-decoding';
import type { CliContext } from './command';
import type { FoundFile } from './find-files';
import { newcomer } from './open-for-writing';

/** Files as an export sees them, and what was wrong with those that it does not get to see; complete once all articles were read. */
export interface ConvertSource extends ExportSource {
  readonly failed: readonly { readonly path: string; readonly error: AssayError }[];
}

type Load = (file: FoundFile) => Promise<Result<Uint8Array>>;

const loading =
  ({ system }: CliContext, importer?: Importer): Load =>
  ({ path, name }) =>
    ({ ...fileOnDisk(system, path, name), ...(importer && { importer }) }).load();

/** Files that are articles and nothing else. */
export function fromTexts(files: readonly FoundFile[], importer: Importer, name: string, context: CliContext): ConvertSource {
  const { seams, words, read } = context;
  const me = newcomer(null, seams.newId(), words);
  const failed: { path: string; error: AssayError }[] = [];
  const load = loading(context, importer);
  async function* articles(): AsyncIterable<ExportArticle> {
    for (const file of files) {
      const loaded = await load(file);
      const decoded = loaded.ok ? decodeText(loaded.value) : null;
      const draft = decoded === null ? loaded : await read(importer, decoded.text, file.name);
      if (!loaded.ok || decoded === null || !draft.ok || !('article' in draft.value)) {
        if (!draft.ok) failed.push({ path: file.path, error: draft.error });
        continue;
      }
      const origin = { name: file.name, bytes: loaded.value, encoding: decoded.encoding };
      const { article, revision } = newArticle(draft.value.article, origin, importer, seams, me.id);
      yield { article, revisions: new Map([[revision.id, revision]]), sets: [] };
    }
  }
  return {
    ...{ project: emptyProject({ seams }, name, me.id), schemes: [builtInScheme], annotators: [me], failed, articles: articles() },
    unreadable: () => failed.map(({ path }) => path),
  };
}

/** Files that Assay wrote. Read twice, so that only one is in memory at a time. */
export async function fromAssayJson(files: readonly FoundFile[], name: string, context: CliContext): Promise<ConvertSource> {
  const load = loading(context);
  const failed: { path: string; error: AssayError }[] = [];
  const schemes = new Map<number, Scheme>();
  const annotators = new Map<Id, Annotator>();
  const whole: FoundFile[] = [];
  let project: AssayJson['project'] | null = null;
  for (const file of files) {
    if (context.signal.aborted) break;
    const read = await readWhole(file, load);
    const error = !read.ok ? read.error : project !== null && read.value.project.id !== project.id ? { code: 'other-project' } : null;
    if (error) failed.push({ path: file.path, error });
    if (!read.ok || error) continue;
    project ??= read.value.project;
    for (const scheme of read.value.schemes) schemes.set(scheme.version, scheme);
    for (const annotator of read.value.annotators) annotators.set(annotator.id, annotator);
    whole.push(file);
  }
  async function* articles(): AsyncIterable<ExportArticle> {
    for (const file of whole) {
      const read = await readWhole(file, load);
      if (!read.ok) {
        failed.push({ path: file.path, error: read.error });
        continue;
      }
      const { article, revisions, sets } = read.value;
      const byId = new Map<Sha256, Revision>(revisions.map((revision) => [revision.id, revision]));
      yield { article, revisions: byId, sets: [...sets].sort((a, b) => (a.annotator < b.annotator ? -1 : 1)) };
    }
  }
  return {
    ...{
      project: project ?? emptyProject(context, name, context.seams.newId()),
      annotators: [...annotators.values()],
      failed,
      articles: articles(),
    },
    schemes: [...schemes.values()].sort((a, b) => a.version - b.version),
    unreadable: () => failed.map(({ path }) => path),
  };
}

/** A file that holds together. Errors: those of loading, of `readAssayJson` and of `validate`, `no-such-revision`, `missing-file`. */
async function readWhole(file: FoundFile, load: Load): Promise<Result<AssayJson>> {
  const loaded = await load(file);
  if (!loaded.ok) return loaded;
  const read = readAssayJson(Buffer.from(loaded.value).toString('utf8'));
  if (!read.ok) return read;
  const { schemes, article, revisions, sets } = read.value;
  const checks = [
    ...schemes.map(checkScheme),
    ...revisions.map(checkRevision),
    ...revisions.map(({ id, text }) => (sha256Of(text) === id ? ok(null) : fail('bad-checksum'))),
    checkArticle(article),
    ...sets.map((set) => {
      const revision = revisions.find(({ id }) => id === set.revision);
      const scheme = schemes.find(({ version }) => version === set.schemeVersion);
      return revision && scheme ? checkSet(set, revision.text, scheme) : fail('no-such-revision', { id: set.revision });
    }),
  ];
  const wrong = checks.find((each) => !each.ok);
  return wrong && !wrong.ok ? wrong : read;
}
