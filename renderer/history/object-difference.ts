import type { Article, Project, Scheme } from '../../shared/domain/schema';
import { attributeChanges, type FieldChange, plainChange, type Speech } from './field-changes';

const articleTexts = ['title', 'byline', 'publisher', 'published', 'url', 'language', 'note'] as const;

/** What two states of an article's metadata hold differently. */
export function articleDifference(before: Article, after: Article, scheme: Scheme, speech: Speech): readonly FieldChange[] {
  const { t } = speech;
  const removed = ({ removed: stamp }: Article): string => t(stamp === null ? 'no' : 'yes');
  return [
    ...articleTexts.flatMap((key) => plainChange(t(`articles:${key}`), before[key], after[key], speech)),
    ...plainChange(t('articles:tagList'), before.tags, after.tags, speech),
    ...attributeChanges('article', scheme.articleAttributes, before.attributes, after.attributes, speech),
    ...plainChange(t('text'), before.revision.slice(0, 8), after.revision.slice(0, 8), speech),
    ...blockChanges(before, after, speech),
    ...plainChange(t('deleted'), removed(before), removed(after), speech),
  ];
}

function blockChanges(before: Article, after: Article, speech: Speech): readonly FieldChange[] {
  const { t } = speech;
  const [from, to] = [before.blockKinds[after.revision] ?? {}, after.blockKinds[after.revision] ?? {}];
  const words = (kind: string | undefined): string => (kind === undefined ? t('asImported') : t(`articles:kind.${kind}`));
  return [...new Set([...Object.keys(from), ...Object.keys(to)])].flatMap((index) =>
    plainChange(t('block', { number: Number(index) + 1 }), words(from[index]), words(to[index]), speech),
  );
}

/** What two states of the project hold differently. */
export function projectDifference(before: Project, after: Project, speech: Speech): readonly FieldChange[] {
  const { t } = speech;
  const version = ({ scheme }: Project): string => t('version', { number: scheme });
  return [
    ...plainChange(t('name'), before.name, after.name, speech),
    ...plainChange(t('publisher'), before.publisher.name, after.publisher.name, speech),
    ...plainChange(t('articles:url'), before.publisher.url, after.publisher.url, speech),
    ...plainChange(t('licence'), before.licence, after.licence, speech),
    ...plainChange(t('articles:language'), before.language, after.language, speech),
    ...plainChange(t('settings'), JSON.stringify(before.settings), JSON.stringify(after.settings), speech),
    ...plainChange(t('scheme'), version(before), version(after), speech),
  ];
}
