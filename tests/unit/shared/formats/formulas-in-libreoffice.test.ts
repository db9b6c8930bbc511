import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exporters } from '../../../../shared/formats/exporters';
import { guardFormulas, unguardFormulas } from '../../../../shared/formats/formula-guard';
import { ada, articleOf, articleWith, collect, fragment, revisionOf, setOf, sourceOf, span } from './export-project';

const triggers = ['=', '+', '-', '@', '\t=', '\r=', '\n=', '\0=', '＝', '＋', '－', '＠', ' =', '\u00a0=', '"=', ';=', ',=', '|='];
const cells = triggers.map((trigger) => `${trigger}1+1`);
/** The separators that a person may have chosen, whatever the file means: comma, tab, semicolon, all of them. */
const readings = ['44', '9', '59', '44/59/9'];
const isMissing = spawnSync('soffice', ['--version']).status !== 0;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'assay-libreoffice-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What LibreOffice makes of a table that is opened with these separators. */
function opened(text: string, separators: string, as: 'fods' | 'csv'): string {
  const path = join(folder, 'table.csv');
  writeFileSync(path, text);
  const filter = as === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false' : as;
  const given = [`-env:UserInstallation=file://${folder}/profile`, '--headless', `--infilter=CSV:${separators},34,76,1`];
  execFileSync('soffice', [...given, '--convert-to', filter, '--outdir', join(folder, 'out'), path], { stdio: 'ignore' });
  return readFileSync(join(folder, 'out', `table.${as}`), 'utf8');
}
const formulasIn = (text: string, separators: string): number => opened(text, separators, 'fods').split('table:formula=').length - 1;

/** Hostile words in every column that can hold words. */
async function exported(format: 'csv' | 'tsv'): Promise<string> {
  // A text has no CR and no NUL.
  const quotes = cells.filter((cell) => !/[\r\n\0]/.test(cell));
  const revision = revisionOf(quotes.join('\n'));
  const article = articleOf(10, { title: 'Hostile', revisions: [revision.id] });
  const named = { ...article, origin: { ...article.origin, file: '=1+1.txt' } };
  const spans = cells.map((cell, index) => {
    const words = quotes[index % quotes.length] ?? '';
    return span(100 + index, 'claim', [fragment(revision.text, words)], { 'normalised-claim': cell, '=own': cell }, { note: cell });
  });
  const exporter = exporters.find(({ id }) => id === format);
  if (!exporter) throw new Error(`no exporter ${format}`);
  const { files } = await collect(exporter, sourceOf([articleWith(named, [revision], [setOf(20, named, ada, { spans })])]));
  return files.get(`spans.${format}`) ?? '';
}

describe.skipIf(isMissing)('tables in LibreOffice (S22), where soffice is on the path', { timeout: 60_000 }, () => {
  it('would hold formulas if they were not guarded', () => {
    expect(formulasIn(Papa.unparse([cells]), '44')).toBeGreaterThan(0);
  });

  it.each(['csv', 'tsv'] as const)('%s holds none, whatever separators it is opened with', async (format) => {
    const text = await exported(format);
    expect(text.split(/\r\n/).length).toBeGreaterThan(cells.length);
    for (const separators of readings) expect([separators, formulasIn(text, separators)]).toEqual([separators, 0]);
  });

  it('come out of it as they went in, but for what LibreOffice itself drops: NUL, and CR as LF', () => {
    const columns = 6;
    const rows = cells.map((cell) => Array<string>(columns).fill(cell));
    const saved = opened(Papa.unparse(rows.map((row) => row.map(guardFormulas))), '44', 'csv');
    const back = Papa.parse<string[]>(saved.trimEnd()).data.map((row) => row.map(unguardFormulas));
    const kept = (cell: string): string => cell.replace('\r', '\n').replace('\0', '');
    expect(back).toEqual(rows.map((row) => row.map(kept)));
  });
});
