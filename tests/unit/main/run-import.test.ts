import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fileInMemory, fileOnDisk } from '../../../main/import-plan';
import { disk } from '../../../main/store/file-system';
import { fail } from '../../../shared/result';
import { ImportDesk, me, russian, seams, windows1251 } from './import-desk';

const desk = new ImportDesk();

describe('an import', () => {
  it('makes articles with their text, origin and first revision, and one undo takes them away', async () => {
    const imported = await desk.importAll([
      fileInMemory('a.txt', windows1251),
      fileInMemory('b.md', Buffer.from('# Harbour\n\nText *here*.')),
    ]);
    expect(imported.files.map(({ name, error, article }) => [name, error, article?.article.title])).toEqual([
      ['a.txt', null, 'Налог растёт'],
      ['b.md', null, 'Harbour'],
    ]);
    const [first, second] = desk.store.articles;
    expect(first).toMatchObject({
      removed: null,
      origin: { file: 'a.txt', encoding: 'windows-1251', mediaType: 'text/plain', importer: { id: 'plain-text', version: 1 } },
    });
    const revision = await desk.store.revision(second?.id ?? '', second?.revision ?? '');
    expect(revision).toMatchObject({ text: 'Harbour\nText here.', marks: [{ kind: 'emphasis', start: 13, end: 17 }], parent: null });
    const transaction = imported.records[0]?.record.transaction ?? '';
    expect(new Set(imported.records.map(({ record }) => record.transaction))).toEqual(new Set([transaction]));
    const changes = await desk.store.inverseOf(transaction);
    const undone = await desk.store.commit({
      id: seams.newId(),
      name: { key: 'import', params: {} },
      by: me.id,
      at: seams.now(),
      changes: changes ?? [],
      undoes: transaction,
    });
    expect(undone.ok).toBe(true);
    expect(desk.store.articles).toEqual([]);
  });

  it('survives opening the project again', async () => {
    await desk.importAll([fileInMemory('a.txt', windows1251)]);
    await desk.reopen();
    const [article] = desk.store.articles;
    expect(await desk.store.revision(article?.id ?? '', article?.revision ?? '')).toMatchObject({ text: russian });
  });

  it('reports a file that cannot be read or was changed after it was shown, and imports the others', async () => {
    const path = join(desk.folder, 'changing.txt');
    await writeFile(path, 'As it was.');
    const { plan } = await desk.planOf([
      fileOnDisk(disk, path, 'changing.txt'),
      fileInMemory('a.txt', windows1251),
      fileInMemory('b.txt', windows1251),
    ]);
    await writeFile(path, 'As it is.');
    const chosen = [
      { index: 0, encoding: 'utf-8' },
      { index: 1, encoding: 'utf-8' },
      { index: 2, encoding: 'windows-1251' },
    ];
    const imported = await desk.run(plan, chosen);
    expect(imported.ok && imported.value.files.map(({ name, error }) => [name, error?.code ?? null])).toEqual([
      ['changing.txt', 'import.changed'],
      ['a.txt', 'import.wrong-encoding'],
      ['b.txt', null],
    ]);
    expect(desk.store.articles).toHaveLength(1);
  });

  it('says how far it is, and leaves out what it has not read when it is cancelled', async () => {
    const files = Array.from({ length: 300 }, (_, index) => fileInMemory(`${index}.txt`, Buffer.from(`Article number ${index}.`)));
    const { plan, shown } = await desk.planOf(files);
    const controller = new AbortController();
    const steps: number[] = [];
    const imported = await desk.run(plan, shown, controller, (done) => {
      steps.push(done);
      if (done === 260) controller.abort();
    });
    expect(steps).toEqual(Array.from({ length: 261 }, (_, index) => index));
    expect(imported.ok && imported.value.files).toHaveLength(261);
    expect(desk.store.articles).toHaveLength(261);
  });

  it('of very many files is one act, undone and redone whole, after a restart too', async () => {
    const many = 320;
    await desk.importAll(Array.from({ length: many }, (_, index) => fileInMemory(`${index}.txt`, Buffer.from(`Article number ${index}.`))));
    await desk.reopen();
    expect(desk.store.articles).toHaveLength(many);
    const acts = new Set(desk.store.projectRecords().map(({ record }) => record.transaction));
    expect(acts.size).toBe(1);
    const undo = async (transaction = ''): Promise<string> => {
      const changes = (await desk.store.inverseOf(transaction)) ?? [];
      const name = { key: 'import', params: { count: String(many) } };
      const id = seams.newId();
      const undone = await desk.store.commit({ id, name, by: me.id, at: seams.now(), changes, undoes: transaction });
      expect(undone.ok).toBe(true);
      return id;
    };
    const undone = await undo([...acts][0]);
    expect(desk.store.articles).toHaveLength(0);
    await undo(undone);
    expect(desk.store.articles).toHaveLength(many);
  });

  it('reports the files that the project’s folder refuses, and brings in the others', async () => {
    const files = Array.from({ length: 120 }, (_, index) => fileInMemory(`${index}.txt`, Buffer.from(`Article number ${index}.`)));
    const { plan, shown } = await desk.planOf(files);
    const full = async (): Promise<ReturnType<typeof fail>> => fail('cannot-write', { code: 'ENOSPC', file: '' });
    const makeArticles = vi.spyOn(desk.store, 'makeArticles');
    makeArticles.mockImplementationOnce(full);
    const imported = await desk.run(plan, shown);
    expect(imported.ok && imported.value.files.filter(({ error }) => error?.code === 'cannot-write')).toHaveLength(50);
    expect(desk.store.articles).toHaveLength(70);
  });

  it('of nothing changes nothing', async () => {
    const imported = await desk.importAll([]);
    expect(imported).toEqual({ files: [], articles: [], records: [], notSaved: null });
  });
});
