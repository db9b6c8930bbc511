import { appendFile, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { disk } from '../../../../main/store/file-system';
import { decodeRecord, encodeRecord, encodeRecords, Journal } from '../../../../main/store/journal';
import type { JournalRecord } from '../../../../shared/domain/schema';
import { person } from '../../shared/domain/apply/random-commands';
import { FaultyDisk } from './faulty-disk';
import { newFolder, newId, seams } from './fixtures';

const record = (seq: number, note = `note ${seq} “ü” 👩🏽‍🚒`): JournalRecord => ({
  seq,
  transaction: newId(),
  targets: [{ kind: 'project' }],
  by: person,
  at: seams.now(),
  name: { key: 'change-note', params: { label: 'claim' } },
  forward: [{ type: 'set.change', change: { note } }],
  inverse: [{ type: 'set.change', change: { note: '' } }],
});
const three = [record(1), record(2), record(3)];
const lines = three.map(encodeRecord);
const bytes = Buffer.from(lines.join(''), 'utf8');

let path = '';
beforeEach(async () => {
  path = join(await newFolder(), 'set.jsonl');
});
const reading = async (content: Buffer): Promise<readonly JournalRecord[] | string> => {
  await writeFile(path, content);
  return new Journal(disk, path).read().catch((error: { reason: { code: string } }) => error.reason.code);
};

describe('a line of a journal', () => {
  it('gives back its record, whatever is in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1 }), (note, seq) => {
        const given = record(seq, note);
        const line = encodeRecord(given);
        expect(line.indexOf('\n')).toBe(line.length - 1);
        expect(decodeRecord(line.slice(0, -1))).toEqual(given);
      }),
    );
  });

  it('with any one bit turned is found out (F9)', () => {
    const line = Buffer.from(encodeRecord(record(1)).trimEnd(), 'utf8');
    for (let at = 0; at < line.length; at += 1) {
      const changed = Buffer.from(line);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at);
      expect(decodeRecord(changed.toString('utf8'))).toBeNull();
    }
  });

  it('that could reach a prototype is refused though its checksum is right (S24)', () => {
    const hostile = encodeRecord(JSON.parse(JSON.stringify(record(1)).replace('"key"', '"__proto__":{"isAdmin":true},"key"')));
    expect(decodeRecord(hostile.trimEnd())).toBeNull();
    expect(Object.hasOwn(Object.prototype, 'isAdmin')).toBe(false);
  });

  it('for what JSON cannot hold is not made', () => {
    expect(() => encodeRecord({ ...record(1), seq: 1n as unknown as number })).toThrow(TypeError);
  });
});

describe('a journal', () => {
  it('that is missing or empty has no records', async () => {
    const journal = new Journal(disk, path);
    expect([await journal.read(), journal.isEmpty]).toEqual([[], true]);
    expect(await reading(Buffer.alloc(0))).toEqual([]);
  });

  it('cut anywhere gives the whole lines before the cut, and the next append takes their rest away', async () => {
    const ends = lines.map((_, index) => Buffer.byteLength(lines.slice(0, index + 1).join('')));
    for (let length = 0; length <= bytes.length; length += 41) {
      await writeFile(path, bytes.subarray(0, length));
      const journal = new Journal(disk, path);
      const whole = three.slice(0, ends.filter((end) => end <= length).length);
      expect(await journal.read()).toEqual(whole);
      const next = record(whole.length + 1);
      await journal.append(encodeRecords([next]));
      expect(await new Journal(disk, path).read()).toEqual([...whole, next]);
    }
  });

  it('whose last line has holes, sectors that never were written, gives the lines before it', async () => {
    const torn = Buffer.from(bytes);
    torn.fill(0, bytes.length - 300, bytes.length - 100);
    expect(await reading(torn)).toEqual(three.slice(0, 2));
    expect(await reading(Buffer.concat([bytes, Buffer.alloc(4096)]))).toEqual(three);
  });

  it('with a changed line is damage, with the line: in the middle, and at the end too', async () => {
    for (const [index, line] of lines.entries()) {
      const changed = Buffer.from([...lines.slice(0, index), line.replace('note ', 'Note '), ...lines.slice(index + 1)].join(''));
      await writeFile(path, changed);
      await expect(new Journal(disk, path).read()).rejects.toMatchObject({
        reason: { code: 'bad-journal-line', params: { line: index + 1 } },
      });
      expect(await readFile(path)).toEqual(changed);
    }
  });

  it('never gives a record that was not written, whatever bit is turned (F9)', async () => {
    const random = Array.from({ length: 100 }, (_, index) => (index * 7919) % (bytes.length - 1));
    for (const at of random) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at);
      expect(await reading(changed)).toBe('bad-journal-line');
    }
  });

  it('that somebody else wrote to or took away is not appended to', async () => {
    const next = encodeRecords([record(4)]);
    const change: readonly (() => Promise<void>)[] = [() => appendFile(path, 'x'), () => truncate(path, 10), () => rm(path)];
    for (const alter of change) {
      await writeFile(path, bytes);
      const journal = new Journal(disk, path);
      await journal.read();
      await alter();
      const altered = await readFile(path).catch(() => null);
      await expect(journal.append(next)).rejects.toMatchObject({ code: 'changed-outside' });
      expect(await readFile(path).catch(() => null)).toEqual(altered);
    }
  });

  it.each(['fail', 'stop'] as const)('keeps what it had when an append %ss at any call, and takes the next', async (kind) => {
    for (let at = 1; ; at += 1) {
      await writeFile(path, bytes);
      const system = new FaultyDisk(disk);
      const journal = new Journal(system, path);
      await journal.read();
      system.arm(at, kind === 'fail' ? { kind, code: 'ENOSPC' } : { kind });
      const fourth = record(4);
      const failed = await journal.append(encodeRecords([fourth])).then(
        () => false,
        () => true,
      );
      system.disarm();
      const onDisk = await new Journal(disk, path).read();
      expect(onDisk.slice(0, 3)).toEqual(three);
      if (!system.hasStruck) {
        expect([failed, onDisk]).toEqual([false, [...three, fourth]]);
        break;
      }
      // A look at what was written may fail, and costs no more than a second look.
      if (failed) await journal.append(encodeRecords([fourth]));
      expect(await new Journal(disk, path).read()).toEqual([...three, fourth]);
    }
  });

  it.each(['fail', 'stop'] as const)('is the old or the new when rewriting it %ss at any call, and takes the next line', async (kind) => {
    for (let at = 1; ; at += 1) {
      await writeFile(path, bytes);
      const system = new FaultyDisk(disk);
      const journal = new Journal(system, path);
      await journal.read();
      system.arm(at, kind === 'fail' ? { kind, code: 'EIO' } : { kind });
      await journal.rewrite(encodeRecords(three.slice(1))).catch(() => undefined);
      system.disarm();
      const now = await new Journal(disk, path).read();
      expect([three, three.slice(1)]).toContainEqual(now);
      const fourth = record(4);
      await journal.append(encodeRecords([fourth]));
      expect(await new Journal(disk, path).read()).toEqual([...now, fourth]);
      if (!system.hasStruck) break;
    }
  });
});
