import type { AnnotationSet } from '../domain/schema/annotation-set';
import {
  type ExportArticle,
  type ExportChunk,
  type Exporter,
  type ExportOptions,
  type ExportReport,
  type ExportSource,
  type FormatLoss,
  type OffRecordLoss,
  offRecordLosses,
  type ProvenArticle,
} from './exporter';
import { withoutOffRecord } from './off-record';
import { proveArticle } from './proof';

/**
 * Runs an exporter over a source: chosen sets only, the off-record rule applied, every span proven, losses counted, before the
 * exporter sees an article. An article that fails is reported and passed over; where all articles share their files, the caller
 * throws those files away.
 */
export async function* writeExport(
  exporter: Exporter,
  source: ExportSource,
  options: ExportOptions,
  report: ExportReport,
): AsyncIterable<ExportChunk> {
  const articles = provenArticles(exporter, source.articles, options, report);
  yield* exporter.write({ ...source, articles }, options, report);
}

async function* provenArticles(
  exporter: Exporter,
  articles: AsyncIterable<ExportArticle>,
  options: ExportOptions,
  report: ExportReport,
): AsyncIterable<ProvenArticle> {
  for await (const whole of articles) {
    const losses: Partial<Record<OffRecordLoss, number>>[] = [];
    const sets = chosenSets(whole.sets, options).map((set) => {
      if (options.includesOffRecord) return set;
      const onRecord = withoutOffRecord(set);
      losses.push(onRecord.losses);
      return onRecord.set;
    });
    const proof = proveArticle({ ...whole, sets }, options.offsetUnit);
    if (!proof.isProven) {
      for (const failure of proof.failures) report.fail(failure);
      continue;
    }
    for (const counts of losses) for (const loss of offRecordLosses) report.lose(loss, counts[loss] ?? 0);
    for (const loss of exporter.losses) report.lose(loss, lostIn[loss](proof.article));
    report.pass(proof.article);
    yield proof.article;
  }
}

const chosenSets = (sets: readonly AnnotationSet[], { annotators }: ExportOptions): readonly AnnotationSet[] =>
  annotators === null ? sets : sets.filter(({ annotator }) => annotators.includes(annotator));

/** How much of each kind an article would lose: texts, blocks, articles, sets or spans, whichever the kind counts. */
const lostIn: Readonly<Record<FormatLoss, (article: ProvenArticle) => number>> = {
  text: ({ texts }) => texts.length,
  blocks: ({ texts }) => texts.reduce((sum, { revision }) => sum + revision.blocks.length, 0),
  'article-fields': ({ article: { byline, publisher, published, url, note, tags, attributes } }) =>
    [byline, publisher, published, url, note].some((field) => field !== '') || tags.length > 0 || Object.keys(attributes).length > 0
      ? 1
      : 0,
  'set-fields': ({ sets }) =>
    sets.filter(
      ({ status, note, rejections, dismissals }) =>
        status !== 'not-started' || note !== '' || rejections.length > 0 || dismissals.length > 0,
    ).length,
  origin: (article) => spansOf(article).length,
  confidence: (article) => spansOf(article).filter(({ confidence }) => confidence !== null).length,
  times: (article) => spansOf(article).length + article.sets.reduce((sum, { relations }) => sum + relations.length, 0),
  'older-revisions': ({ article, texts }) =>
    article.revisions.filter((revision) => texts.every((text) => text.revision.id !== revision)).length,
  journal: ({ sets }) => sets.length,
};

const spansOf = ({ sets }: ProvenArticle) => sets.flatMap(({ spans }) => spans);
