import { patchAttributes } from '../../shared/domain/attributes-patch';
import { isEdtf } from '../../shared/domain/is-edtf';
import type { Article, Attributes, AttributesPatch } from '../../shared/domain/schema';
import { writtenDate } from '../../shared/domain/written-date';
import type { ArticleChange } from './article-acts';

/** Fields of the dialog that hold one text. */
export type TextDetail = 'title' | 'byline' | 'publisher' | 'published' | 'url' | 'language' | 'note';
export const textDetails: readonly TextDetail[] = ['title', 'byline', 'publisher', 'published', 'url', 'language', 'note'];

/** What stands in the dialog before it is saved. */
export interface DetailsDraft {
  readonly texts: Readonly<Record<TextDetail, string>>;
  readonly attributes: Attributes;
}

export const draftOf = ({ title, byline, publisher, published, url, language, note, attributes }: Article): DetailsDraft => ({
  texts: { title, byline, publisher, published, url, language, note },
  attributes,
});

export const patchDraft = (draft: DetailsDraft, patch: AttributesPatch): DetailsDraft => ({
  ...draft,
  attributes: patchAttributes(draft.attributes, patch).attributes,
});

/** A date as it was typed: as it is if it is EDTF, "12 March 2026" as EDTF, null if it cannot be read. */
export function readDate(typed: string): string | null {
  const text = typed.trim();
  return text === '' || isEdtf(text) ? text : writtenDate(text);
}

/** A language code in its usual spelling (`pt-br` → `pt-BR`), null if it is none. */
export function readLanguage(typed: string): string | null {
  try {
    return typed.trim() === '' ? '' : (Intl.getCanonicalLocales(typed.trim())[0] ?? null);
  } catch {
    return null;
  }
}

/** The address as it leads: its host in ASCII, so that a look-alike shows; null for anything but http, https and mailto. */
export function shownAddress(href: string): string | null {
  try {
    const url = new URL(href);
    return /^(https?|mailto):$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** What differs from the article, to be saved as one change; null where something cannot be saved as it is. */
export function changeOf(article: Article, draft: DetailsDraft): ArticleChange | null {
  const published = readDate(draft.texts.published);
  const language = readLanguage(draft.texts.language);
  const title = draft.texts.title.trim();
  if (published === null || language === null || title === '') return null;
  const wanted = { ...draft.texts, url: draft.texts.url.trim(), title, published, language };
  const texts = Object.fromEntries(textDetails.flatMap((key) => (wanted[key] === article[key] ? [] : [[key, wanted[key]]])));
  const attributes = patchBetween(article.attributes, draft.attributes);
  return { ...texts, ...(attributes && { attributes }) };
}

/** The patch that makes `after` of `before`; null when they are the same. */
function patchBetween(before: Attributes, after: Attributes): AttributesPatch | null {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return changed.length === 0 ? null : Object.fromEntries(changed.map((key) => [key, after[key] ?? null]));
}
