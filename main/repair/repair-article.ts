import { isDeepStrictEqual } from 'node:util';
import { type Article, type Id, idSchema, type Revision, type Sha256, sha256Schema } from '../../shared/domain/schema';
import { Findings } from '../check/finding';
import { sha256Of } from '../store/envelope';
import { revisionFormat, targetFormats } from '../store/project-files';
import { mendRevision } from './mend-revision';
import { type RepairContext, stampOf } from './repair-context';
import { repairSet } from './repair-set';
import { mendedArticle, plainArticle } from './salvage-state';
import { saveTarget, withoutJournal } from './save-target';

/** The texts of an article that could be saved, and which of them take the place of others. */
interface SavedTexts {
  readonly texts: ReadonlyMap<Sha256, Revision>;
  readonly instead: ReadonlyMap<Sha256, Sha256>;
}

/** Saves what there is of an article with its sets. */
export async function repairArticle(context: RepairContext, id: Id): Promise<void> {
  const { reader, to, report } = context;
  const target = { kind: 'article', article: id } as const;
  const place = reader.placeOf(reader.paths.article(id));
  const saved = await saveTexts(context, id);
  const [first] = saved.texts.values();
  const plain = first ? plainArticle(id, first, stampOf(context)) : null;
  const read = await saveTarget({
    ...context,
    format: targetFormats.article,
    target,
    pending: context.pending.of(target),
    plain,
    mend: (value) => mendedArticle(value, plain ?? plainArticle(id, { id: '', text: '' }, stampOf(context))),
  });
  const state = read?.state ?? plain;
  const article = state && fitted(state, saved);
  if (!article) {
    if (state) report.loss('article-without-text', place, { title: state.title });
    for (const annotator of await annotatorsWithSets(context, id))
      await repairSet(context, { ...(state ?? { id, title: '' }), revision: '' }, annotator, saved);
    return;
  }
  if (read?.isWhole && isDeepStrictEqual(article, state)) await to.copyTarget(reader, target);
  else if (read)
    await to.writeTarget(targetFormats.article, target, {
      ...(isDeepStrictEqual(article, state) ? read : withoutJournal(read)),
      state: article,
    });
  else {
    report.loss('stand-in-article', place, { title: article.title });
    await to.writeTarget(targetFormats.article, target, { state: article, seq: 0, records: [], older: [] });
  }
  for (const annotator of await annotatorsWithSets(context, id)) await repairSet(context, article, annotator, saved);
}

async function annotatorsWithSets({ reader }: RepairContext, id: Id): Promise<readonly Id[]> {
  const names = (await reader.list(reader.paths.sets(id), new Findings())).filter((name) => /\.jsonl?$/.test(name));
  return [...new Set(names.map((name) => name.replace(/\.jsonl?$/, '')))].filter((name) => idSchema.safeParse(name).success);
}

async function saveTexts({ reader, to, report }: RepairContext, id: Id): Promise<SavedTexts> {
  const texts = new Map<Sha256, Revision>();
  const instead = new Map<Sha256, Sha256>();
  const names = await reader.list(reader.paths.revisions(id), new Findings());
  for (const hash of names.filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length))) {
    if (!sha256Schema.safeParse(hash).success) continue;
    const path = reader.paths.revision(id, hash);
    const file = await reader.file(path, revisionFormat, hash, new Findings());
    if (file && file.data.id === hash && sha256Of(file.data.text) === hash) {
      await to.copyFile(reader, path);
      texts.set(hash, file.data);
      continue;
    }
    const bytes = await reader.bytes(path, new Findings());
    const mended = bytes && mendRevision(bytes);
    if (!mended) report.loss('text-lost', reader.placeOf(path));
    else if (mended.id === hash) report.step('text-mended', reader.placeOf(path));
    else report.loss('text-changed', reader.placeOf(path));
    if (!mended || texts.has(mended.id) || (names.includes(`${mended.id}.json`) && mended.id !== hash)) continue;
    await to.writeFixed(to.paths.revision(id, mended.id), revisionFormat, mended, mended.id);
    texts.set(mended.id, mended);
    if (mended.id !== hash) instead.set(hash, mended.id);
  }
  return { texts, instead };
}

/** The article on the texts that are there; null when there is none. */
function fitted(article: Article, { texts, instead }: SavedTexts): Article | null {
  const placed = (hash: Sha256): Sha256 => instead.get(hash) ?? hash;
  const listed = [...new Set(article.revisions.map(placed))].filter((hash) => texts.has(hash));
  const revisions = listed.length > 0 ? listed : [...texts.keys()];
  const revision = revisions.includes(placed(article.revision)) ? placed(article.revision) : revisions.at(-1);
  if (revision === undefined) return null;
  const blockKinds = Object.fromEntries(
    Object.entries(article.blockKinds).filter(([hash]) => article.revisions.includes(hash) && revisions.includes(hash)),
  );
  return { ...article, revision, revisions, blockKinds };
}
