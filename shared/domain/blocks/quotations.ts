import { perPassage } from './passage';

const pairs: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '»': '«', '‘': '’', '"': '"', '「': '」', '『': '』' };
/** A shorter one may be the title of a book or film. */
const leastLength = 40;

/**
 * Quotations in running text: lines that a mail marks with `>`, and paragraphs that stand in quotation marks as a whole, with
 * nobody's words around them.
 */
export const quotations = perPassage(({ text }) => (text.startsWith('>') || isWholeQuotation(text) ? 'quotation' : null));

const isWholeQuotation = (text: string): boolean => {
  const close = pairs[text[0] ?? ''];
  return close !== undefined && text.length >= leastLength && text.indexOf(close, 1) === text.length - 1;
};
