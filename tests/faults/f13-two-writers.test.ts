import { execFile } from 'node:child_process';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { decodeRecord } from '../../main/store/journal';
import { bundle } from '../../scripts/setup/bundle.mjs';
import type { JournalRecord } from '../../shared/domain/schema';
import { me, open, openNew } from '../unit/main/store/fixtures';
import { fault } from './fault';
import type { Fight, FightReport } from './fighting-writer';

const run = promisify(execFile);

/** All records of a target, those in history too. */
async function recordsIn(folder: string, name: string): Promise<readonly JournalRecord[]> {
  const old = (await readdir(join(folder, 'history')).catch(() => [])).filter((file) => file.startsWith(`${name}-`)).sort();
  const files = [...old.map((file) => join(folder, 'history', file)), join(folder, `${name}.jsonl`)];
  const texts = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')));
  const lines = texts.join('').split('\n').slice(0, -1);
  const records = new Map<number, JournalRecord>();
  for (const line of lines) {
    const record = decodeRecord(line);
    if (!record) throw new Error(`a line of ${name} that is not whole: ${line.slice(0, 80)}`);
    const before = records.get(record.seq);
    if (before && before.transaction !== record.transaction) throw new Error(`two records ${record.seq} of ${name}`);
    records.set(record.seq, record);
  }
  return [...records.values()].sort((a, b) => a.seq - b.seq);
}

fault('F13', 'two processes fight over one set and one project: no read is torn, nothing acknowledged is lost', async (fault) => {
  const milliseconds = fault.rounds({ slice: 2000, full: 10_000 });
  const { url, folder } = await bundle('tests/faults/fighting-writer.ts');
  try {
    const { root, store, articles } = await openNew(1);
    await store.close();
    const article = articles[0]?.id ?? '';
    const fight = async (name: string): Promise<FightReport> => {
      const told: Fight = { root, article, annotator: me.id, name, milliseconds };
      const { stdout } = await run(process.execPath, [fileURLToPath(url), JSON.stringify(told)], { maxBuffer: 1e8 });
      return JSON.parse(stdout) as FightReport;
    };
    const reports = await Promise.all([fight('Ana'), fight('Ben')]);
    const sets = join(root, 'articles', article, 'sets');
    const records = (
      await Promise.all([recordsIn(root, 'project'), recordsIn(join(root, 'articles', article), 'article'), recordsIn(sets, me.id)])
    ).map((list, index) => {
      if (list.some(({ seq }, at) => seq !== at + 1)) fault.violation(`journal ${index} misses a record`);
      return list;
    });
    const found = new Map<string, number>();
    for (const record of records.flat()) found.set(record.transaction, (found.get(record.transaction) ?? 0) + 1);
    const widths = new Map(records.flat().map(({ transaction, targets }) => [transaction, targets.length]));
    for (const { acknowledged, hasUnsaved, torn } of reports) {
      for (const id of acknowledged) {
        fault.round();
        if (!found.has(id)) fault.violation(`${id} was acknowledged and is lost`);
      }
      for (const what of torn) fault.violation(`torn: ${what}`);
      if (hasUnsaved) fault.violation('something could not be saved in the end');
    }
    for (const [id, count] of found) if (widths.get(id) !== count) fault.violation(`${id} is in ${count} of ${widths.get(id)} targets`);
    const opened = await open(root);
    await opened.set(article, me.id);
    for (const { path, reason } of opened.damaged) fault.violation(`${path}: ${reason.code}`);
    const left = (await readdir(join(root, '.assay', 'locks'))).length + (await readdir(join(root, '.assay', 'sessions'))).length;
    if (left > 0) fault.violation(`${left} locks or sessions stayed`);
    if (reports.some(({ timesWriter }) => timesWriter === 0)) fault.violation('one of them never got to write');
    fault.figure(
      reports
        .map(({ acknowledged, timesWriter, timesReader }) => `${acknowledged.length} saved, writer ${timesWriter}, reader ${timesReader}`)
        .join(' / '),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
