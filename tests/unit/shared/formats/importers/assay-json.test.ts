import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assayJsonExporter } from '../../../../../shared/formats/exporters/assay-json';
import { readAssayJson } from '../../../../../shared/formats/importers/assay-json';
import { articleWith, collect, inTurn, sourceOf } from '../export-project';
import { articles } from '../harbour';

const written = async (source = sourceOf(articles)): Promise<readonly string[]> => [
  ...(await collect(assayJsonExporter, source, { includesOffRecord: true })).files.values(),
];

const read = (text: string) => {
  const result = readAssayJson(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** What was read, exported again. */
async function again(text: string): Promise<string | undefined> {
  const { project, schemes, annotators, article, revisions, sets } = read(text);
  const articles = inTurn([articleWith(article, revisions, sets)]);
  return (await written({ project, schemes, annotators, articles, unreadable: () => [] }))[0];
}

describe('an article as assay-json', () => {
  it('comes back as it was', async () => {
    for (const [index, text] of (await written()).entries()) {
      const { article, revisions, sets } = read(text);
      expect(article).toEqual(articles[index]?.article);
      expect(revisions).toEqual([...(articles[index]?.revisions.values() ?? [])]);
      expect(sets).toEqual(articles[index]?.sets);
    }
  });

  it('gives the same bytes when it is exported again', async () => {
    for (const text of await written()) expect(await again(text)).toBe(text);
  });

  it('keeps fields that a newer Assay wrote, and the order of keys', async () => {
    const [text = ''] = await written();
    const newer = text
      .replace('"status":"done"', '"zeal":{"b":1,"a":[2,{"c":null}]},"status":"done"')
      .replace('"byline":"Mara Quist"', '"mood":"wry","byline":"Mara Quist"')
      .replace('"label":"claim","fragments"', '"weight":0.5,"label":"claim","fragments"');
    expect(newer.length).toBe(text.length + 60);
    expect(await again(newer)).toBe(newer);
  });

  it('gives the same bytes for every text that a person may write', async () => {
    const [whole] = articles;
    if (whole === undefined) throw new Error('no article');
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), fc.string({ unit: 'binary' })),
        async (note, attributes) => {
          const article = { ...whole.article, note, attributes, title: note };
          const sets = whole.sets.map((set) => ({ ...set, note, spans: set.spans.map((span) => ({ ...span, note, attributes })) }));
          const [text = ''] = await written(sourceOf([{ ...whole, article, sets }]));
          expect(await again(text)).toBe(text);
          expect(read(text).sets).toEqual(sets);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('holds nobody and no scheme that the article does not name', async () => {
    const [, namesake = ''] = await written();
    expect(read(namesake).annotators.map(({ name }) => name)).toEqual(['Ada Lindqvist']);
    const other = { ...sourceOf(articles).schemes[0], version: 7 } as const;
    const [text = ''] = await written(sourceOf(articles, { schemes: [...sourceOf([]).schemes, other as never] }));
    expect(read(text).schemes.map(({ version }) => version)).toEqual([1]);
  });

  it('counts older revisions that the source did not hand over', async () => {
    const [whole] = articles;
    if (whole === undefined) throw new Error('no article');
    const current = whole.revisions.get(whole.article.revision);
    if (current === undefined) throw new Error('no revision');
    const { totals } = await collect(assayJsonExporter, sourceOf([articleWith(whole.article, [current], whole.sets.slice(0, 1))]));
    expect(totals.losses['older-revisions']).toBe(1);
  });
});

describe('a file that is not one of ours', () => {
  it.each([
    ['cut off', '{"format":"assay-article","vers', 'not-json'],
    ['empty', '', 'not-json'],
    ['no object', '[]', 'wrong-format'],
    ['another format', '{"format":"brat","version":1}', 'wrong-format'],
    ['a newer version', '{"format":"assay-article","version":2}', 'newer-file'],
    ['no article', '{"format":"assay-article","version":1,"offsetUnit":"utf-16"}', 'bad-data'],
    ['a prototype key', '{"format":"assay-article","version":1,"__proto__":{"isAdmin":true}}', 'forbidden-key'],
  ])('is refused: %s', (_what, text, code) => {
    expect(readAssayJson(text)).toMatchObject({ ok: false, error: { code } });
  });

  it('is refused with the place of a bad offset', async () => {
    const [text = ''] = await written();
    const result = readAssayJson(text.replace('"fragments":[{"start":0,', '"fragments":[{"start":-3,'));
    expect(result).toMatchObject({ ok: false, error: { code: 'bad-data', params: { where: 'sets.0.spans.0.fragments.0.start' } } });
  });
});
