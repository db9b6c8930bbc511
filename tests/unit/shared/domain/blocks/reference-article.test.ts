import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../../shared/formats/importers';
import { plainText } from '../../../../../shared/formats/importers/plain-text';

const file = resolve(__dirname, '../../../../../../shared/data/reference-article.txt');
const isThere = existsSync(file);

describe.skipIf(!isThere)(
  `a real article as copied from a page${isThere ? '' : ' (skipped: ../shared/data is not beside the project)'}`,
  () => {
    const source = isThere ? readFileSync(file, 'utf8') : '';
    const read = readArticle(plainText, source, 'reference-article.txt');
    if (!read.ok && isThere) throw new Error(read.error.code);
    const article = read.ok ? read.value.article : null;
    const blocks = article?.blocks ?? [];
    const linesOf = (kind: string): readonly string[] =>
      blocks.filter((block) => block.kind === kind).map(({ start, end }) => source.slice(start, end).slice(0, 24));

    it('keeps its text to the character', () => {
      expect(article?.text).toBe(source);
    });

    it('has two embedded posts of four and five lines, each a group', () => {
      expect(blocks.flatMap(({ kind, group }, index) => (kind === 'embed' ? [`${index}:${group}`] : []))).toEqual([
        '3:0',
        '4:0',
        '5:0',
        '6:0',
        '7:0',
        '11:1',
        '12:1',
        '13:1',
        '14:1',
      ]);
    });

    it('has the republishing notice, the blank lines after it and the button as boilerplate', () => {
      expect(linesOf('boilerplate')).toEqual(['All content created by t', ...Array<string>(15).fill(''), 'Continue with Google']);
    });

    it('has paragraphs otherwise: the first line is a deck, no headline', () => {
      expect(linesOf('paragraph')).toHaveLength(12);
      expect(linesOf('heading')).toEqual([]);
    });

    it('gives a title cut from its first line and the outlet of the notice, and guesses no date from the posts', () => {
      expect(article).toMatchObject({ publisher: 'Daily Caller News Foundation', published: '', byline: '', url: '' });
      expect(article?.title).toMatch(/^U\.S\.-led negotiations have produced a breakthrough .{20,60}…$/);
    });
  },
);
