import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ExportedSpan, quotesOfCsv, spansOfJsonLines } from './exported-spans';
import { expect } from './fixtures';
import { counted, expected, isQuote, labels } from './reference-marks';

/** What was marked in the reference article is in both exports in `folder`, and stands in its `text` where it says, in code points. */
export async function expectReferenceExport(folder: string, text: string): Promise<void> {
  const spans = await spansOfJsonLines(join(folder, 'Desk check jsonl', 'articles.jsonl'), text);
  const whole = expected.map((mark) =>
    mark.quote.startsWith('This outcome') ? { ...mark, quote: 'This outcome … war in Ukraine' } : mark,
  );
  const missing = whole.filter((mark) => !spans.some(({ label, quote }) => label === mark.label && isQuote(quote, mark.quote)));
  expect(missing).toEqual([]);
  for (const label of labels) expect(spans.filter((span) => span.label === label)).toHaveLength(counted(label));
  const spanOf = (beginning: string): ExportedSpan | undefined => spans.find(({ quote }) => quote.startsWith(beginning));
  expect(spanOf('hundreds')?.note).toBe('Whose count?');
  expect(spanOf('five months')?.attributes).toMatchObject({ kind: 'duration', value: '5', unit: 'months' });
  expect(spanOf('U.S. Special')?.attributes).toMatchObject({ kind: 'person', naming: 'named' });
  expect(spanOf('U.S.-led')?.attributes).toMatchObject({
    kind: ['event'],
    checkable: 'yes',
    evidence: [{ values: { question: 'Did the talks produce it?', answer: 'Both sides say so.' } }],
  });
  const rows = await quotesOfCsv(join(folder, 'Desk check csv', 'spans.csv'), text);
  expect([...rows].sort()).toEqual(spans.map(({ quote }) => quote).sort());
  expect((await readdir(folder)).sort()).toEqual(['Desk check', 'Desk check csv', 'Desk check jsonl']);
}
