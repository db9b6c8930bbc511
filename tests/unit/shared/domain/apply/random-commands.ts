import { builtInScheme } from '../../../../../shared/domain/built-in-scheme';
import type {
  AnnotationSet,
  Annotator,
  AnnotatorCommand,
  Article,
  ArticleCommand,
  Attributes,
  AttributesPatch,
  Fragment,
  Id,
  Project,
  ProjectCommand,
  Relation,
  SetCommand,
  Span,
  Stamp,
} from '../../../../../shared/domain/schema';
import type { Random } from './random';

/** Ids and times in the order of their making. */
export interface Makers {
  newId(): Id;
  now(): string;
}

export function countingMakers(): Makers {
  let made = 0;
  return {
    newId: () => `01J${String(++made).padStart(23, '0')}`,
    now: () => new Date(Date.UTC(2026, 2, 12) + ++made).toISOString(),
  };
}

export const person = '01J00000000000000000000ZZZ';
export const stampOf = (makers: Makers): Stamp => ({ by: person, at: makers.now() });
const words = ['', 'a note', '“quoted”', 'emoji 👩🏽‍🚒', 'line\nbreak', '\u0007', '\\ "', 'ünï', '__proto__'] as const;
const attributeIds = ['kind', 'checkable', 'checkable.reason', 'value', 'evidence'] as const;
const word = (random: Random): string => random.pick(words) ?? '';

const attributeValue = (random: Random, makers: Makers): Attributes[string] =>
  random.oneOf<Attributes[string]>(
    word(random),
    random.chance(0.5),
    ['quantity', 'cause'],
    { low: '1', high: null },
    [{ id: makers.newId(), values: { url: 'https://example.org', ok: true } }],
    [],
  );

const attributesPatch = (random: Random, makers: Makers): AttributesPatch =>
  Object.fromEntries(
    attributeIds.filter(() => random.chance(0.4)).map((id) => [id, random.chance(0.3) ? null : attributeValue(random, makers)]),
  );

const attributes = (random: Random, makers: Makers): Attributes =>
  Object.fromEntries(attributeIds.filter(() => random.chance(0.3)).map((id) => [id, attributeValue(random, makers)]));

/** One to three fragments of a text, none of which cuts a character in two. */
export function randomFragments(random: Random, text: string): readonly Fragment[] {
  const bounds: number[] = [0];
  for (const character of text) bounds.push((bounds.at(-1) ?? 0) + character.length);
  const count = 2 * (1 + random.below(3));
  const chosen = [...new Set(Array.from({ length: count }, () => random.pick(bounds) ?? 0))].sort((a, b) => a - b);
  const fragments: Fragment[] = [];
  for (let index = 0; index + 1 < chosen.length; index += 2) {
    const [start = 0, end = 0] = chosen.slice(index, index + 2);
    fragments.push({ start, end, exact: text.slice(start, end) });
  }
  return fragments.length > 0 ? fragments : [{ start: 0, end: bounds[1] ?? 1, exact: text.slice(0, bounds[1] ?? 1) }];
}

const randomSpan = (random: Random, makers: Makers, text: string): Span => ({
  id: makers.newId(),
  label: random.oneOf('claim', 'source', 'number', 'cue'),
  fragments: randomFragments(random, text),
  attributes: attributes(random, makers),
  note: word(random),
  confidence: random.oneOf(null, 0, 0.25, 1),
  origin: { kind: random.oneOf('manual', 'suggestion', 'import', 'all-occurrences'), detail: word(random) },
  created: stampOf(makers),
  updated: stampOf(makers),
});

const relationTypes = builtInScheme.relationTypes.map(({ id }) => id);
const randomRelation = (random: Random, makers: Makers, ends: readonly Id[]): Relation => ({
  id: makers.newId(),
  type: random.pick(relationTypes) ?? '',
  from: random.pick(ends) ?? '',
  to: random.pick(ends) ?? '',
  attributes: attributes(random, makers),
  note: word(random),
  created: stampOf(makers),
  updated: stampOf(makers),
});

const some = <Item>(random: Random, items: readonly Item[]): readonly Item[] => items.filter(() => random.chance(0.3));
const times = <Item>(count: number, make: () => Item): readonly Item[] => Array.from({ length: count }, make);

/** A command that fits a set on `text`. */
export function randomSetCommand(random: Random, makers: Makers, set: AnnotationSet, text: string): SetCommand {
  const ids = set.spans.map(({ id }) => id);
  const span = random.pick(ids);
  const relation = random.pick(set.relations);
  switch (random.below(9)) {
    case 0:
      if (span === undefined) break;
      return { type: 'items.remove', spans: some(random, ids), relations: some(random, set.relations).map(({ id }) => id) };
    case 1:
    case 2:
      if (span === undefined) break;
      return {
        type: 'span.change',
        span,
        change: {
          ...(random.chance(0.4) && { label: random.oneOf('claim', 'source', 'number', 'cue') }),
          ...(random.chance(0.4) && { fragments: randomFragments(random, text) }),
          ...(random.chance(0.5) && { attributes: attributesPatch(random, makers) }),
          ...(random.chance(0.3) && { note: word(random) }),
          ...(random.chance(0.3) && { confidence: random.oneOf(null, 0.5) }),
          updated: stampOf(makers),
        },
      };
    case 3:
      if (relation === undefined) break;
      return {
        type: 'relation.change',
        relation: relation.id,
        change: {
          ...(random.chance(0.4) && { type: random.pick(relationTypes) ?? relation.type }),
          ...(random.chance(0.4) && { from: span ?? relation.from }),
          ...(random.chance(0.4) && { to: span ?? relation.to }),
          ...(random.chance(0.4) && { attributes: attributesPatch(random, makers) }),
          ...(random.chance(0.4) && { note: word(random) }),
          updated: stampOf(makers),
        },
      };
    case 4:
      return {
        type: 'set.change',
        change: {
          ...(random.chance(0.5) && { status: random.oneOf('not-started', 'in-progress', 'done') }),
          ...(random.chance(0.5) && { note: word(random) }),
        },
      };
    case 5: {
      const add = times(random.below(3), () => ({ quote: word(random), label: 'claim', recommender: random.oneOf('a', 'b') }));
      return { type: 'rejections.change', add, remove: some(random, set.rejections) };
    }
    case 6: {
      const add = times(random.below(3), () => ({ lint: random.oneOf('a', 'b'), subject: word(random), reason: word(random) }));
      return { type: 'dismissals.change', add, remove: some(random, set.dismissals) };
    }
    case 7: {
      if (random.chance(0.7)) break;
      const spans = times(random.below(4), () => randomSpan(random, makers, text));
      const ends = spans.map(({ id }) => id);
      const relations = ends.length > 0 ? times(random.below(3), () => randomRelation(random, makers, ends)) : [];
      return { type: 'set.carry', revision: set.revision, schemeVersion: set.schemeVersion, spans, relations };
    }
  }
  const spans = times(random.below(4), () => randomSpan(random, makers, text));
  const ends = [...ids, ...spans.map(({ id }) => id)];
  return { type: 'items.add', spans, relations: ends.length > 0 ? times(random.below(3), () => randomRelation(random, makers, ends)) : [] };
}

/** A command that fits an article of which one revision, with `blocks` blocks, is the current one. */
export function randomArticleCommand(random: Random, makers: Makers, article: Article, blocks: number): ArticleCommand {
  if (random.chance(0.3)) {
    const kinds = times(1 + random.below(4), () => [
      String(random.below(blocks)),
      random.oneOf(null, 'heading', 'quotation', 'boilerplate', 'paragraph'),
    ]);
    return { type: 'article.block-kinds', revision: random.pick(article.revisions) ?? article.revision, kinds: Object.fromEntries(kinds) };
  }
  return {
    type: 'article.change',
    change: {
      ...(random.chance(0.3) && { title: word(random) }),
      ...(random.chance(0.3) && { byline: word(random), publisher: word(random) }),
      ...(random.chance(0.2) && { published: '2026-03~', url: 'https://example.org', language: 'en' }),
      ...(random.chance(0.3) && { note: word(random) }),
      ...(random.chance(0.3) && { tags: some(random, ['a', 'b', 'c']) }),
      ...(random.chance(0.3) && { attributes: attributesPatch(random, makers) }),
      ...(random.chance(0.2) && { removed: random.chance(0.5) ? null : stampOf(makers) }),
      ...(random.chance(0.3) && { revision: random.pick(article.revisions) ?? article.revision }),
    },
  };
}

export const randomProjectCommand = (random: Random, _makers: Makers, _project: Project): ProjectCommand => ({
  type: 'project.change',
  change: {
    ...(random.chance(0.5) && { name: word(random) }),
    ...(random.chance(0.3) && { publisher: { name: word(random), url: '' } }),
    ...(random.chance(0.3) && { licence: word(random), language: 'de' }),
    ...(random.chance(0.3) && { settings: { own: word(random) } }),
    ...(random.chance(0.3) && { scheme: 1 }),
  },
});

export const randomAnnotatorCommand = (random: Random, _makers: Makers, _annotator: Annotator): AnnotatorCommand => ({
  type: 'annotator.change',
  change: {
    ...(random.chance(0.5) && { name: word(random) }),
    ...(random.chance(0.5) && { colour: word(random) }),
    ...(random.chance(0.5) && { role: word(random) }),
  },
});
