import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RunMarker } from '../../../main/run-marker';
import { disk } from '../../../main/store/file-system';
import { countingMakers } from '../shared/domain/apply/random-commands';

const makers = countingMakers();
const [project, other, article] = [makers.newId(), makers.newId(), makers.newId()];
const works = { id: project, root: '/somewhere', article: null };
const clock = '2026-11-24T08:00:00.000Z';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-run-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const start = (at = clock, system = disk): Promise<RunMarker> => RunMarker.begin(system, folder, at, () => undefined);
/** A run that is cut off: nothing is said at its end, but everything that it noted is on disk. */
async function cutOff(during: (run: RunMarker) => void = () => undefined, at = clock): Promise<RunMarker> {
  const run = await start(at);
  during(run);
  // What it writes at last goes through the same queue.
  run.works(works);
  await run.noted();
  return run;
}

describe('the run marker', () => {
  it('says nothing at a first start and after a run that ended well', async () => {
    const first = await start();
    expect(first.interrupted).toBeNull();
    first.works(works);
    await first.ended('clean');
    const second = await start();
    expect(second.interrupted).toBeNull();
    expect(second.owedTo(project)).toBeNull();
    expect(second.crashedStarts).toBe(0);
  });

  it('knows after a run that was cut off which project and article were open, and since when it ran', async () => {
    const run = await start();
    run.works(works);
    run.reads(article);
    await run.noted();
    const next = await start('2026-11-24T09:00:00.000Z');
    expect(next.interrupted).toEqual({ ...works, article });
    expect(next.owedTo(project)).toEqual({ project, startedAt: clock, ending: 'open' });
    expect(next.owedTo(other)).toBeNull();
  });

  it('tells of an error that ended a run', async () => {
    const run = await start();
    run.works(works);
    await run.ended('error');
    run.works(null);
    await run.noted();
    expect((await start()).owedTo(project)).toMatchObject({ ending: 'error' });
  });

  it('owes a project its report until the person was told, whatever is opened in between', async () => {
    await cutOff();
    const second = await start();
    second.works({ ...works, id: other });
    await second.ended('clean');
    const third = await start();
    expect(third.owedTo(project)).not.toBeNull();
    third.told(project);
    await third.ended('clean');
    expect((await start()).owedTo(project)).toBeNull();
  });

  it('makes a safe start after three crashed ones in a row, and no other after one that ended well', async () => {
    for (const count of [0, 1, 2]) {
      const run = await cutOff();
      expect([run.crashedStarts, run.isSafeStart]).toEqual([count, false]);
    }
    const safe = await start();
    expect([safe.crashedStarts, safe.isSafeStart]).toEqual([3, true]);
    await safe.ended('clean');
    expect((await start()).isSafeStart).toBe(false);
  });

  it('counts no run that stood for a while, unless a bug ended it', async () => {
    for (let count = 0; count < 4; count += 1) await cutOff((run) => run.settled());
    expect((await start()).crashedStarts).toBe(0);
    const run = await start();
    run.settled();
    await run.ended('error');
    expect((await start()).crashedStarts).toBeGreaterThan(0);
  });

  it('lets the work go on when it cannot be written', async () => {
    const full = { ...disk, open: async () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) };
    const run = await start(clock, full);
    run.works(works);
    await run.ended('clean');
    expect((await start()).interrupted).toBeNull();
  });
});
