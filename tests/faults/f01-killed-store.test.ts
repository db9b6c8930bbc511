import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';
import { disk } from '../../main/store/file-system';
import { ProjectStore } from '../../main/store/project-store';
import { bundle } from '../../scripts/setup/bundle.mjs';
import { commit, filesIn, me, open, openNew, seams, setChange, transaction } from '../unit/main/store/fixtures';
import { fault } from './fault';

/** Runs the program until `life` milliseconds after it began to edit, and ends it at once. Gives the last edit that it said was saved. */
async function runAndKill(program: string, args: readonly string[], life: number): Promise<number> {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), life);
    said += text;
  });
  await ended;
  if (complaint !== '') throw new Error(complaint);
  // A line without its end was cut off by the kill; the edit counts only when all of it was said.
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1)) || 0;
}

const numbersIn = async (store: ProjectStore, article: string): Promise<readonly number[]> => [
  Number((await store.set(article, me.id)).state.note),
  Number(store.article(article)?.note),
];

fault(
  'F1',
  'kill -9 while edits stream: opens every time, every acknowledged edit there, none by half, nothing left lying about',
  async (run) => {
    vi.useRealTimers();
    const { url, folder } = await bundle('tests/faults/editing-program.ts');
    try {
      const { root, store, articles } = await openNew();
      const [{ id } = { id: '' }] = articles;
      await commit(
        store,
        transaction([
          setChange(id, { type: 'set.change', change: { note: '0' } }),
          { target: { kind: 'article', article: id }, commands: [{ type: 'article.change', change: { note: '0' } }] },
        ]),
      );
      await store.close();
      const rounds = run.rounds({ slice: 10, full: 200 });
      for (let round = 0; round < rounds; round += 1) {
        // Spread over the edits by a step that shares no divisor with their rhythm.
        const life = 5 + ((round * 37) % 120);
        const acknowledged = await runAndKill(fileURLToPath(url), [root, id, me.id], life);
        const opened = await open(root);
        const [inSet = Number.NaN, inArticle = Number.NaN] = await numbersIn(opened, id);
        run.round();
        if (inSet < acknowledged) run.violation(`round ${round}: edit ${acknowledged} was acknowledged, ${inSet} is there`);
        if (inSet !== inArticle) run.violation(`round ${round}: half an edit: ${inSet} in the set, ${inArticle} in the article`);
        for (const { path, reason } of opened.damaged) run.violation(`round ${round}: ${path} is damaged (${reason.code})`);
        if (round === rounds - 1) run.figure(`${inSet} edits`);
        await opened.close();
      }
      // A minute later nobody can be writing them any more.
      const later = { ...seams, now: () => new Date(Date.now() + 120_000).toISOString() };
      const swept = await ProjectStore.open(disk, later, root);
      await swept.set(id, me.id);
      await swept.queue.alone(async () => undefined);
      const left = [...(await filesIn(root)).keys()].filter((path) => /\.tmp$|pending\/.*\.json$/.test(path));
      if (left.length > 0) run.violation(`left lying about: ${left}`);
      await swept.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
