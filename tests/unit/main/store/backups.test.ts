import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BackupHead, backupName, backupReasons, readBackupName } from '../../../../main/store/backup-name';
import { surplus } from '../../../../main/store/backup-rotation';
import { type BackupContent, Backups } from '../../../../main/store/backups';
import { newEnvelope, seal } from '../../../../main/store/envelope';
import { disk } from '../../../../main/store/file-system';
import type { Target } from '../../../../shared/domain/schema';
import { filesIn, newFolder, newId } from './fixtures';

const project = newId();
const target: Target = { kind: 'set', article: newId(), annotator: newId() };
const content = (seq: number, reason: BackupContent['reason'] = 'change'): BackupContent => ({
  seq,
  spans: seq * 2,
  reason,
  bytes: Buffer.from(seal('assay-set', { ...newEnvelope(project, 'id'), seq }, '{}')),
});

const noon = Date.UTC(2026, 10, 23, 12);
/** Backups in a new folder, under a clock that a test sets. */
async function begin() {
  const folder = await newFolder();
  const clock = { at: noon };
  return { folder, clock, backups: new Backups(disk, folder, { now: () => new Date(clock.at).toISOString() }) };
}

describe('the name of a backup', () => {
  it('tells all that a list shows', () => {
    const heads = fc.record({
      place: fc.integer({ min: 1, max: 99_999_999 }),
      seq: fc.nat(),
      at: fc
        .date({ min: new Date(0), max: new Date('9999-01-01'), noInvalidDate: true })
        .map((date) => `${date.toISOString().slice(0, 19)}.000Z`),
      spans: fc.nat(999_999_999),
      reason: fc.constantFrom(...backupReasons),
    });
    fc.assert(
      fc.property(heads, (head: BackupHead) => {
        expect(readBackupName(backupName(head))).toEqual(head);
      }),
    );
  });

  it.each(['', 'notes.json', '00000001_7.json', '.00000001_7_20261123T120000Z_3_change.json.0123456789ab.tmp'])(
    'is not that of “%s”',
    (name) => {
      expect(readBackupName(name)).toBeNull();
    },
  );
});

describe('rotation', () => {
  const head = (place: number, at: string): BackupHead => ({ place, seq: place, at, spans: 0, reason: 'change' });

  it('keeps the last ten, and the last of each of fourteen days', () => {
    const list = Array.from({ length: 300 }, (_, index) => head(300 - index, new Date(noon - index * 2 * 3_600_000).toISOString()));
    const gone = new Set(surplus(list));
    const kept = list.filter((each) => !gone.has(each));
    expect(kept.slice(0, 10)).toEqual(list.slice(0, 10));
    expect(new Set(kept.map(({ at }) => at.slice(0, 10))).size).toBe(14);
    // Ten, three of which are not the last of their day: two days, then twelve more.
    expect(kept).toHaveLength(10 + 14 - 2);
  });

  it('never lets go of the last ten, wherever the clock goes (F17)', () => {
    const times = fc.array(fc.date({ min: new Date('1990-01-01'), max: new Date('2050-01-01'), noInvalidDate: true }), { maxLength: 60 });
    fc.assert(
      fc.property(times, (dates) => {
        const list = dates.map((date, index) => head(dates.length - index, date.toISOString()));
        const gone = surplus(list);
        for (const each of list.slice(0, 10)) expect(gone).not.toContain(each);
        expect(list.length - gone.length).toBeLessThanOrEqual(24);
      }),
    );
  });
});

describe('backups', () => {
  it('are listed newest first, by place and not by the clock', async () => {
    const { backups, clock } = await begin();
    await backups.add(project, target, content(3, 'first-change'));
    clock.at -= 365 * 86_400_000;
    await backups.add(project, target, content(4));
    const list = await backups.list(project, target);
    expect(list.map(({ seq, spans, reason, at }) => [seq, spans, reason, at])).toEqual([
      [4, 8, 'change', '2025-11-23T12:00:00.000Z'],
      [3, 6, 'first-change', '2026-11-23T12:00:00.000Z'],
    ]);
    expect(await readFile(list[0]?.path ?? '')).toEqual(content(4).bytes);
  });

  it('that are many are thinned out, and places go on', async () => {
    const { backups } = await begin();
    for (let seq = 1; seq <= 30; seq += 1) await backups.add(project, target, content(seq));
    const list = await backups.list(project, target);
    expect(list.map(({ place }) => place)).toEqual([30, 29, 28, 27, 26, 25, 24, 23, 22, 21]);
  });

  it('never lose the last one that is whole, even when ten damaged ones are newer (F26)', async () => {
    const { backups } = await begin();
    await backups.add(project, target, content(1));
    await backups.add(project, target, content(2));
    for (let seq = 3; seq <= 40; seq += 1) {
      await backups.add(project, target, { ...content(seq), bytes: Buffer.from('rotten') });
    }
    const places = (await backups.list(project, target)).map(({ place }) => place);
    expect(places).toEqual([40, 39, 38, 37, 36, 35, 34, 33, 32, 31, 2]);
  });

  it('of one project and target know nothing of another’s', async () => {
    const { backups } = await begin();
    await backups.add(project, target, content(1));
    expect(await backups.list(newId(), target)).toEqual([]);
    expect(await backups.list(project, { kind: 'project' })).toEqual([]);
  });

  it('refuse a project id that is a path', async () => {
    const { backups, folder } = await begin();
    await expect(async () => backups.add('../elsewhere', target, content(1))).rejects.toThrow();
    expect((await filesIn(folder)).size).toBe(0);
  });

  it('pass over what a crash or a stranger left in their folder', async () => {
    const { backups, folder } = await begin();
    const place = join(folder, 'backups', project, 'project');
    await mkdir(place, { recursive: true });
    await writeFile(join(place, 'note.txt'), 'x');
    await backups.add(project, { kind: 'project' }, content(1));
    expect(await backups.list(project, { kind: 'project' })).toHaveLength(1);
  });
});

describe('bytes that are kept', () => {
  it('are those that were given, whatever they are, and never replace one another', async () => {
    const { backups } = await begin();
    const first = await backups.keep(project, target, Buffer.from([0, 255, 1]), 'changed-outside');
    const second = await backups.keep(project, target, Buffer.from('{'), 'damaged', 'journal');
    expect([...(await readFile(first))]).toEqual([0, 255, 1]);
    expect(await readFile(second, 'utf8')).toBe('{');
    expect(second).toMatch(/00000002_20261123T120000Z_damaged\.jsonl$/);
    expect(await backups.list(project, target)).toEqual([]);
  });

  it('go with the backups when the project is forgotten', async () => {
    const { backups, folder } = await begin();
    await backups.keep(project, target, Buffer.from('x'), 'damaged');
    await backups.add(project, target, content(1));
    expect(await backups.has(project)).toBe(true);
    await backups.forget(project);
    expect(await backups.has(project)).toBe(false);
    expect((await filesIn(folder)).size).toBe(0);
  });
});
