import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, vi } from 'vitest';
import { disk } from '../../main/store/file-system';
import { printHolder } from '../../main/store/holder';
import { ownIdentity, type ProcessIdentity } from '../../main/store/process-identity';
import { ProjectStore } from '../../main/store/project-store';
import type { Writer } from '../../shared/ipc/messages';
import { commit, mark, me, newSpan, openNew, seams } from '../unit/main/store/fixtures';
import { fault } from './fault';

/** Milliseconds that opening a set may take beside a lock that was left. */
const allowed = 5000;

/** A project in which somebody else's lock stands on my set, and a clock that stands still but where it is moved. */
async function begin(holder: Partial<ProcessIdentity> | 'torn') {
  const { root, articles } = await openNew(2);
  const [article, other] = articles.map(({ id }) => id) as [string, string];
  const clock = { now: 1000 };
  const folders = { locks: join(root, '.assay', 'locks'), sessions: join(root, '.assay', 'sessions') };
  for (const folder of Object.values(folders)) await mkdir(folder, { recursive: true });
  const session = 'SOMEBODYELSE';
  const beatAs = (beat: number) =>
    printHolder({ session, owner: 'Ana', ...own, ...(holder === 'torn' ? {} : holder), beat, at: '2020-01-01T00:00:00.000Z' });
  const own = await ownIdentity(disk);
  const lock = join(folders.locks, `set-${article}-${me.id}.json`);
  await writeFile(lock, holder === 'torn' ? '{"sess' : beatAs(0));
  const beat = (count: number) => writeFile(join(folders.sessions, `${session}.json`), beatAs(count));
  if (holder !== 'torn') await beat(0);
  const store = await ProjectStore.open(disk, seams, root, { clock: () => clock.now });
  const ask = async (isTakingOver = false): Promise<Writer> => (await store.openSet(article, me.id, isTakingOver)).writer;
  return { root, store, article, other, clock, beat, ask, own };
}

/** The pid of a process that has ended and been waited for. */
async function deadPid(): Promise<number> {
  const child = spawn('true');
  await once(child, 'exit');
  return child.pid ?? 0;
}

fault(
  'F16',
  'a lock that a program of this machine left is taken over at once: its pid gone, used again, a zombie, a start of the machine ago',
  async (run) => {
    const sleeper = spawn('sleep', ['60']);
    // The shell's child ends, and the program that the shell becomes never asks for it.
    const parent = spawn('sh', ['-c', 'sleep 0.1 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    try {
      const [line] = (await once(parent.stdout, 'data')) as [Buffer];
      const zombie = Number(line.toString());
      const startOf = async (pid: number): Promise<string> => {
        const text = (await disk.readFile(`/proc/${pid}/stat`)).toString();
        return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
      };
      await vi.waitFor(async () => expect((await disk.readFile(`/proc/${zombie}/stat`)).toString()).toContain(') Z '), { timeout: 5000 });
      const left: Readonly<Record<string, Partial<ProcessIdentity>>> = {
        'a dead pid': { pid: await deadPid(), started: '12345' },
        'a pid that was used again': { pid: sleeper.pid ?? 0, started: '1' },
        'a zombie': { pid: zombie, started: await startOf(zombie) },
        'an earlier start of this machine': { pid: sleeper.pid ?? 0, boot: 'another' },
      };
      for (let round = 0; round < run.rounds({ slice: 1, full: 10 }); round += 1) {
        for (const [name, holder] of Object.entries(left)) {
          const { store, article, ask } = await begin(holder);
          const begun = performance.now();
          const writer = await ask();
          const took = performance.now() - begun;
          run.round();
          if (writer.kind !== 'me') run.violation(`${name}: ${JSON.stringify(writer)}`);
          if (took > allowed) run.violation(`${name}: took ${Math.round(took)} ms`);
          await commit(store, mark(article, newSpan(1)));
          await store.close();
        }
      }
    } finally {
      sleeper.kill();
      parent.kill();
    }
  },
);

fault(
  'F16',
  'a lock of a living program, of another machine or of nobody that can be told is left alone until it is silent for 30 s, and then to a person’s choice',
  async (run) => {
    const alive = spawn('sleep', ['60']);
    try {
      const text = (await disk.readFile(`/proc/${alive.pid}/stat`)).toString();
      const started = text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? '';
      const holders: Readonly<Record<string, Partial<ProcessIdentity> | 'torn'>> = {
        'a living pid': { pid: alive.pid ?? 0, started },
        'another machine': { host: 'desk-2', machine: 'desk-2 other', pid: await deadPid() },
        'another space of pids': { pids: '1', pid: await deadPid() },
        'a lock that cannot be read': 'torn',
      };
      for (const [name, holder] of Object.entries(holders)) {
        const { store, article, other, clock, beat, ask } = await begin(holder);
        const wrong = (what: string): void => run.violation(`${name}: ${what}`);
        const expectOther = async (when: string, isSilent: boolean): Promise<void> => {
          const writer = await ask();
          if (writer.kind !== 'other' || writer.isSilent !== isSilent) wrong(`${when}: ${JSON.stringify(writer)}`);
        };
        await expectOther('at first', false);
        const refused = await store.commit(mark(article, newSpan(1)));
        if (refused.ok || refused.error.code !== 'written-elsewhere') wrong('a change was taken');
        else if (refused.error.params?.owner !== (holder === 'torn' ? 'errors:somebody' : 'Ana')) wrong('it is not said who writes');
        await commit(store, mark(other, newSpan(1)));
        if ((await ask(true)).kind !== 'other') wrong('was taken over from somebody who may live');
        clock.now += 29_000;
        await expectOther('after 29 s', false);
        if (holder !== 'torn') {
          await beat(1);
          clock.now += 2000;
          await expectOther('after a beat', false);
          clock.now += 29_000;
          await expectOther('29 s after the beat', false);
        }
        clock.now += 2000;
        await expectOther('after 31 s of silence', true);
        if ((await ask(true)).kind !== 'me') wrong('could not be taken over');
        await commit(store, mark(article, newSpan(2)));
        await store.close();
        run.round();
      }
    } finally {
      alive.kill();
    }
  },
);
