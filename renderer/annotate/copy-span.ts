import type { TFunction } from 'i18next';
import type { Fragment } from '../../shared/domain/schema';
import { say } from '../state/announcements';
import { caret } from '../state/caret';
import { activeSpan, model } from '../state/session';
import { request } from '../workbench';
import { spanOf } from './span-of';

/**
 * A span as text for somebody who has the article before them: each fragment with its place on a line of its own, then the article.
 * Offsets are UTF-16 code units of the canonical text, ends exclusive, and the last line says so.
 */
export const spanAsText = (fragments: readonly Fragment[], article: string, t: TFunction): string =>
  [...fragments.map(({ start, end, exact }) => `${start}–${end}\t${exact}`), t('annotate:offsetsIn', { article })].join('\n');

/** Copies the selected span, else what is selected in the text. */
export async function copySpan(t: TFunction): Promise<void> {
  const state = model.get();
  const span = spanOf(state?.open?.set.spans, activeSpan.get());
  const selected = caret.get()?.selection;
  const fragments = span?.fragments ?? (selected ? [selected] : []);
  if (!state?.open || fragments.length === 0) return;
  const title = state.articles.find(({ article }) => article.id === state.open?.id)?.article.title ?? '';
  const answer = await request('app.copy', { text: spanAsText(fragments, title, t) });
  if (answer.ok) say.words(t('annotate:copied'));
  else say.error(answer.error);
}
