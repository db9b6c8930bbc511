import { segmentText } from '../../domain/blocks/segment';
import { ok } from '../../result';
import { guessMetadata } from '../guess-metadata';
import type { Importer } from '../importer';

/** Plain text: the article's text is the file's text, character for character. */
export const plainText: Importer = {
  id: 'plain-text',
  version: 1,
  extensions: ['txt', 'text'],
  mediaTypes: ['text/plain'],
  read: (text) => {
    const blocks = segmentText(text);
    return ok({ article: { text, blocks, marks: [], ...guessMetadata(text, blocks), language: '' }, problems: [] });
  },
};
