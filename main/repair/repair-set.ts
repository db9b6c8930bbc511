import { isDeepStrictEqual } from 'node:util';
import type { Article, Id, Revision, Sha256 } from '../../shared/domain/schema';
import { targetFormats } from '../store/project-files';
import { type LostSpan, mendSet } from './mend-set';
import type { RepairContext } from './repair-context';
import { mendedSet, plainSet } from './salvage-state';
import { saveTarget, spansOf, withoutJournal } from './save-target';

interface Texts {
  readonly texts: ReadonlyMap<Sha256, Revision>;
  readonly instead: ReadonlyMap<Sha256, Sha256>;
}

/** Saves what there is of one annotator's set, on the texts that could be saved; what has no place is reported word for word. */
export async function repairSet(
  context: RepairContext,
  article: Pick<Article, 'id' | 'title' | 'revision'>,
  annotator: Id,
  { texts, instead }: Texts,
): Promise<void> {
  const { reader, to, report, schemes } = context;
  const target = { kind: 'set', article: article.id, annotator } as const;
  const plain = plainSet(context.seams.newId(), article, annotator, schemes.newest?.version ?? 1);
  const saved = await saveTarget({
    ...context,
    format: targetFormats.set,
    target,
    pending: context.pending.of(target),
    plain,
    mend: (value) => mendedSet(value, plain),
  });
  if (!saved) return;
  const path = reader.placeOf(reader.paths.target(target).snapshot);
  const place = { article, annotator: context.annotators.get(annotator) ?? annotator, path };
  const kept = new Set(saved.state.spans.map(({ id }) => id));
  const unfit = spansOf(saved.unfitRecords)
    .filter(({ id }) => !kept.has(id))
    .map((span): LostSpan => ({ span, why: 'change-did-not-fit' }));
  const revision = texts.get(instead.get(saved.state.revision) ?? saved.state.revision) ?? texts.get(article.revision);
  if (!revision) {
    const lost = saved.state.spans.map((span): LostSpan => ({ span, why: 'no-text' }));
    report.spans(place, { moved: [], lost: [...lost, ...unfit], lostRelations: saved.state.relations.length });
    return;
  }
  const scheme = schemes.saved.get(saved.state.schemeVersion) ?? null;
  const mended = mendSet({ ...saved.state, revision: revision.id }, revision.text, scheme);
  report.spans(place, { ...mended, lost: [...mended.lost, ...unfit] });
  const { set } = mended;
  if (scheme === null) schemes.use(set.schemeVersion, set.spans, set.relations);
  if (!context.annotators.has(annotator)) context.annotators.set(annotator, '');
  const isSame = isDeepStrictEqual(set, saved.state);
  if (isSame && saved.isWhole) await to.copyTarget(reader, target);
  else await to.writeTarget(targetFormats.set, target, { ...(isSame ? saved : withoutJournal(saved)), state: set });
}
