import type { TFunction } from 'i18next';
import { say } from '../state/announcements';
import { caret } from '../state/caret';
import { activeSpan, model } from '../state/session';
import { request } from '../workbench';
import { spanAsText } from './span-as-text';
import { spanOf } from './span-of';

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
