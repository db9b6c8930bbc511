import { chmod, lstat, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { disk } from '../../../../main/store/file-system';
import { addFolder, replaceFile } from '../../../../main/store/replace-file';
import { sweep } from '../../../../main/store/sweep';
import { FaultyDisk } from './faulty-disk';
import { newFolder } from './fixtures';

const old = Buffer.from('as it was');
const fresh = Buffer.from('as it is now');
const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();
let folder = '';
let path = '';
beforeEach(async () => {
  folder = await newFolder();
  path = join(folder, 'set.json');
  await writeFile(path, old);
});

describe('replacing a file (R1)', () => {
  it('keeps its mode; a new one is for its owner alone (F25)', async () => {
    await chmod(path, 0o640);
    await replaceFile(disk, path, fresh);
    await replaceFile(disk, join(folder, 'new.json'), fresh);
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect((await stat(join(folder, 'new.json'))).mode & 0o777).toBe(0o600);
  });

  it('behind a symbolic link replaces what the link names (F25)', async () => {
    const link = join(folder, 'link.json');
    await symlink(path, link);
    await replaceFile(disk, link, fresh);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect(await readFile(path)).toEqual(fresh);
  });

  it.each(['ENOSPC', 'EIO', 'EROFS', 'EMFILE'])(
    'leaves the old file, or has the new one, and nothing beside it, when any call says %s (F3)',
    async (code) => {
      for (let at = 1; ; at += 1) {
        await writeFile(path, old);
        const system = new FaultyDisk(disk);
        system.arm(at, { kind: 'fail', code });
        const isSaid = await replaceFile(system, path, fresh).then(
          () => false,
          () => true,
        );
        expect(isSaid).toBe(system.hasStruck);
        expect([old, fresh]).toContainEqual(await readFile(path));
        expect(await readdir(folder)).toEqual(['set.json']);
        if (!system.hasStruck) break;
      }
      expect(await readFile(path)).toEqual(fresh);
    },
  );

  it('has the old file or the new one, whole, when the program ends at any call (F1)', async () => {
    for (let at = 1; ; at += 1) {
      await writeFile(path, old);
      const system = new FaultyDisk(disk);
      system.arm(at, { kind: 'stop' });
      await replaceFile(system, path, fresh).catch(() => undefined);
      expect([old, fresh]).toContainEqual(await readFile(path));
      await sweep(disk, [folder], inAnHour());
      expect(await readdir(folder)).toEqual(['set.json']);
      if (!system.hasStruck) break;
    }
  });

  it.each(['EPERM', 'EACCES', 'EBUSY'])('waits while another program holds it (%s) (F6)', async (code) => {
    let refusals = 3;
    const rename = async (from: string, to: string): Promise<void> => {
      if (--refusals >= 0) throw Object.assign(new Error(code), { code });
      await disk.rename(from, to);
    };
    const replaced = replaceFile({ ...disk, rename }, path, fresh);
    await vi.waitFor(async () => {
      await vi.advanceTimersByTimeAsync(1000);
      expect(await readFile(path)).toEqual(fresh);
    });
    await replaced;
  });

  it('gives up after about ten seconds (F6)', async () => {
    const rename = (): Promise<void> => Promise.reject(Object.assign(new Error('held'), { code: 'EBUSY' }));
    let waited = 0;
    let isOver = false;
    const replaced = replaceFile({ ...disk, rename }, path, fresh).finally(() => {
      isOver = true;
    });
    replaced.catch(() => undefined);
    while (!isOver && waited < 60_000) {
      await vi.advanceTimersByTimeAsync(100);
      if (vi.getTimerCount() > 0) waited += 100;
      else await disk.facts(path);
    }
    await expect(replaced).rejects.toMatchObject({ code: 'EBUSY' });
    expect(waited).toBeGreaterThan(9000);
    expect(waited).toBeLessThan(11_000);
    expect([await readFile(path), await readdir(folder)]).toEqual([old, ['set.json']]);
  });
});

describe('sweeping', () => {
  it('takes away what an interrupted replacing left, once it is old, and nothing else', async () => {
    const names = ['.set.json.0123456789ab.tmp', '.set.json.tmp', 'set.0123456789ab.tmp', '.hidden', 'notes.txt'];
    for (const name of names) await writeFile(join(folder, name), '');
    await sweep(disk, [folder], new Date().toISOString());
    expect(await readdir(folder)).toHaveLength(names.length + 1);
    await sweep(disk, [folder], inAnHour());
    expect(await readdir(folder)).toEqual(['.hidden', '.set.json.tmp', 'notes.txt', 'set.0123456789ab.tmp', 'set.json']);
  });
});

describe('making a folder', () => {
  it('does not bring back a folder that has vanished (F15)', async () => {
    const parent = join(folder, 'project');
    await mkdir(parent);
    await addFolder(disk, join(parent, 'sets'));
    expect((await stat(join(parent, 'sets'))).isDirectory()).toBe(true);
    await rm(parent, { recursive: true });
    await expect(addFolder(disk, join(parent, 'sets'))).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await readdir(folder)).toEqual(['set.json']);
  });
});
