import { canonicalText } from '../../domain/canonical-text';
import type { Result } from '../../result';
import { fail } from '../../result';
import type { Importer, ReadArticle } from '../importer';
import { markdown } from './markdown';
import { plainText } from './plain-text';

/** Every format that an article can come from. Dialogs, menus and the table in the README are made from this list. */
export const importers: readonly Importer[] = [plainText, markdown];

/** The importer for a file's name, by its extension; plain text where the extension says nothing. */
export const importerFor = (fileName: string): Importer => {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return importers.find((importer) => importer.extensions.includes(extension)) ?? plainText;
};

/**
 * Reads decoded text as an article. Fails with `import.empty` (nothing but white space), or as `canonicalText` and the importer do.
 */
export const readArticle = (importer: Importer, decoded: string, fileName: string): Result<ReadArticle> => {
  const canonical = canonicalText(decoded);
  if (!canonical.ok) return canonical;
  const read = importer.read(canonical.value, { fileName });
  return read.ok && read.value.article.text.trim() === '' ? fail('import.empty') : read;
};
