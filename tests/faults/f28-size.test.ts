import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fault } from './fault';

/** What the benchmark of the store measures on large sets; milliseconds and megabytes. */
interface Measured {
  readonly bare: { readonly p95: number };
  readonly alone: number;
  readonly beside: number;
  readonly besideCount: number;
  readonly fold: number;
  readonly blockFolding: number;
  readonly blockAlone: number;
  readonly peak: number;
}

const root = join(import.meta.dirname, '../..');
const words = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0));

fault(
  'F28',
  '150,000 spans: folded in the background within 10 s (1.5 s each over 20 sets), no block over 100 ms, under 1 GB',
  async (run) => {
    const spans = run.rounds({ slice: 30_000, full: 150_000 });
    const args = [join(root, 'bench/store.mjs'), '--json', '--only', 'sets', '--spans', String(spans)];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 1e7 });
    const { one, twenty }: { one: Measured; twenty: Measured } = JSON.parse(stdout);
    for (const [name, found, most] of [
      ['one set', one, 10_000],
      ['20 sets', twenty, 1500],
    ] as const) {
      run.round();
      if (found.fold > most) run.violation(`${name}: folded in ${words(found.fold)} ms`);
      if (found.blockFolding > 100) run.violation(`${name}: a block of ${words(found.blockFolding)} ms while folding`);
      if (found.blockAlone > 100) run.violation(`${name}: a block of ${words(found.blockAlone)} ms`);
      if (found.peak > 1000) run.violation(`${name}: ${words(found.peak)} MB`);
      if (found.besideCount === 0) run.violation(`${name}: nothing was acknowledged while it was folded`);
      const longest = Math.max(found.blockFolding, found.blockAlone);
      run.figure(`${name}: folded in ${words(found.fold)} ms, longest block ${words(longest)} ms, ${words(found.peak)} MB`);
      run.figure(`command p95 ${words(found.alone)} ms, ${words(found.beside)} while folding, bare fdatasync ${words(found.bare.p95)}`);
    }
  },
);
