import { offsetIndex } from '../../domain/offsets';
import type { Relation } from '../../domain/schema/annotation-set';
import type { Id } from '../../domain/schema/common';
import type { Annotator, AnnotatorKind } from '../../domain/schema/project';
import { describePlace } from '../../domain/selector';
import type { ExportChunk, Exporter, ProvenArticle, ProvenSpan, ProvenText } from '../exporter';
import { uniqueNames } from '../safe-file-name';

/**
 * W3C Web Annotation Data Model: one AnnotationPage per article, and beside it the text that the selectors point into, whose SHA-256
 * is in the name of their source. A span has one target per fragment; its label is the classifying body, its note the commenting
 * one, and its attributes, confidence and origin stand as JSON in the describing one. A relation is an annotation of the span that
 * it begins at, with a linking body for the span that it ends at.
 */
export const webAnnotationExporter: Exporter = {
  id: 'web-annotation',
  version: 1,
  extensions: ['jsonld'],
  offsetUnits: ['code-points'],
  losses: ['blocks', 'article-fields', 'set-fields', 'older-revisions', 'journal'],
  filesPer: 'article',
  write: async function* ({ project, annotators, articles }): AsyncIterable<ExportChunk> {
    const pageName = uniqueNames('jsonld');
    const agents = new Map(annotators.map((annotator) => [annotator.id, agentOf(annotator)]));
    for await (const whole of articles) {
      const { article, texts } = whole;
      const file = pageName(article.title, 'article');
      for (const { revision } of texts) yield { file: textName(file, revision.id, texts), text: revision.text, isLast: true };
      const head = {
        '@context': context,
        id: urn('page', article.id),
        type: 'AnnotationPage',
        label: article.title,
        partOf: { id: urn('project', project.id), type: 'AnnotationCollection', label: project.name },
      };
      yield { file, text: `${JSON.stringify(head).slice(0, -1)},\n"items":[` };
      let separator = '\n';
      for (const annotation of annotationsOf(whole, agents)) {
        yield { file, text: `${separator}${JSON.stringify(annotation)}` };
        separator = ',\n';
      }
      yield { file, text: '\n]}\n', isLast: true };
    }
  },
};

/** The newest text has the name of its page; older ones the beginning of their hash besides. */
const textName = (page: string, revision: string, texts: readonly ProvenText[]): string =>
  page.replace(/jsonld$/, texts.at(-1)?.revision.id === revision ? 'txt' : `${revision.slice(0, 8)}.txt`);

const context = 'http://www.w3.org/ns/anno.jsonld';

const urn = (kind: 'page' | 'project' | 'annotator' | 'span' | 'relation' | 'text', id: string): string => `urn:assay:${kind}:${id}`;

const agentTypes: Readonly<Record<AnnotatorKind, string>> = {
  person: 'Person',
  desk: 'Organization',
  gold: 'Organization',
  recommender: 'Software',
  import: 'Software',
};

const agentOf = ({ id, name, kind }: Annotator) => ({ id: urn('annotator', id), type: agentTypes[kind], name });

type Agents = ReadonlyMap<Id, ReturnType<typeof agentOf>>;

function* annotationsOf(whole: ProvenArticle, agents: Agents): Iterable<object> {
  for (const text of whole.texts) {
    const targetOf = targetsIn(whole, text);
    for (const { set, spans } of text.sets) {
      const creator = agents.get(set.annotator) ?? urn('annotator', set.annotator);
      for (const proven of spans) yield spanAnnotation(proven, creator, targetOf);
      for (const relation of set.relations) yield relationAnnotation(relation, creator);
    }
  }
}

/** Targets of spans of one text: what they have in common is worked out once. */
function targetsIn({ article }: ProvenArticle, { revision: { id, text } }: ProvenText) {
  const index = offsetIndex(text);
  const source = {
    id: urn('text', id),
    type: 'Text',
    format: 'text/plain',
    ...(article.language === '' ? {} : { language: article.language }),
    ...(/^https?:\/\/[^\s"<>\\^`{|}]+$/.test(article.url) ? { via: article.url } : {}),
  };
  return ({ span, fragments }: ProvenSpan) =>
    span.fragments.map((fragment, at) => {
      const place = describePlace(text, fragment, index);
      const proven = fragments[at];
      if (place === null || proven === undefined) throw new Error('a proven fragment has a place');
      return { type: 'SpecificResource', source, selector: [{ ...place.position, start: proven.start, end: proven.end }, place.quote] };
    });
}

function spanAnnotation(proven: ProvenSpan, creator: object | string, targetOf: (span: ProvenSpan) => readonly object[]): object {
  const { id, label, attributes, note, confidence, origin, created, updated } = proven.span;
  return {
    '@context': context,
    id: urn('span', id),
    type: 'Annotation',
    motivation: 'classifying',
    creator,
    created: created.at,
    modified: updated.at,
    body: [textBody('classifying', label), jsonBody({ attributes, confidence, origin }), ...noteBody(note)],
    target: targetOf(proven),
  };
}

const relationAnnotation = ({ id, type, from, to, attributes, note, created, updated }: Relation, creator: object | string): object => ({
  '@context': context,
  id: urn('relation', id),
  type: 'Annotation',
  motivation: 'linking',
  creator,
  created: created.at,
  modified: updated.at,
  body: [
    textBody('classifying', type),
    { type: 'SpecificResource', purpose: 'linking', source: urn('span', to) },
    ...(Object.keys(attributes).length === 0 ? [] : [jsonBody({ attributes })]),
    ...noteBody(note),
  ],
  target: urn('span', from),
});

const textBody = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, format: 'text/plain', value });
const jsonBody = (value: object) => ({
  type: 'TextualBody',
  purpose: 'describing',
  format: 'application/json',
  value: JSON.stringify(value),
});
const noteBody = (note: string) => (note === '' ? [] : [textBody('commenting', note)]);
