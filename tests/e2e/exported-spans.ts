import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { expect } from './fixtures';

export interface ExportedSpan {
  readonly label: string;
  readonly fragments: readonly { readonly start: number; readonly end: number }[];
  readonly quote: string;
  readonly note: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A text by code points, as exports count it unless they are told otherwise. */
function cutter(text: string): (start: number, end: number) => string {
  const signs = [...text];
  return (start, end) => signs.slice(start, end).join('');
}

/** The spans of a project with one article, each of which must stand in its text where it says. */
export async function spansOfJsonLines(path: string, text: string): Promise<readonly ExportedSpan[]> {
  const [line = ''] = (await readFile(path, 'utf8')).split('\n');
  const exported = JSON.parse(line) as { readonly text: string; readonly spans: readonly ExportedSpan[] };
  expect(exported.text).toBe(text);
  const cut = cutter(text);
  for (const { fragments, quote } of exported.spans) expect(fragments.map(({ start, end }) => cut(start, end)).join(' ')).toBe(quote);
  return exported.spans;
}

/** The quotes of a table of spans, each of which must stand in the text where it says. */
export async function quotesOfCsv(path: string, text: string): Promise<readonly string[]> {
  const rows = Papa.parse<Record<string, string>>(await readFile(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
  const cut = cutter(text);
  return rows.map(({ fragments = '', quote = '' }) => {
    const stretches = fragments.split(';').map((pair) => pair.trim().split(' ').map(Number));
    expect(stretches.map(([start, end]) => cut(start ?? 0, end ?? 0)).join(' ')).toBe(quote);
    return quote;
  });
}
