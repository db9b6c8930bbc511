import { segmentText } from '../../../../../shared/domain/blocks/segment';
import type { Stretch, UnitText } from '../../../../../shared/domain/text-units';

/** A text with its caret written as `|`. */
export function caretText(marked: string, language = 'en'): { readonly source: UnitText; readonly caret: number } {
  const caret = marked.indexOf('|');
  const text = marked.slice(0, caret) + marked.slice(caret + 1);
  return { source: { text, blocks: segmentText(text), language }, caret };
}

export const cut = (text: string, stretches: readonly Stretch[]): readonly string[] =>
  stretches.map(({ start, end }) => text.slice(start, end));
export const all = (text: string): Stretch => ({ start: 0, end: text.length });
