import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSample } from '../../../main/sample-project';
import { disk } from '../../../main/store/file-system';
import { ProjectStore } from '../../../main/store/project-store';
import type { Annotator, Project } from '../../../shared/domain/schema';
import { articleSchema } from '../../../shared/domain/schema';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-sample-'));
});
afterEach(() => rm(folder, { recursive: true }));

const testSeams = () => {
  let count = 0;
  return { now: () => '2026-03-12T12:00:00.000Z', newId: () => `01ARZ3NDEKTSV4RRFFQ6${String(count++).padStart(6, '0')}` };
};
const seams = testSeams();
const me: Annotator = { id: seams.newId(), name: 'Mira', colour: 'accent', role: '', kind: 'person' };
const project: Project = {
  id: seams.newId(),
  name: 'Sample',
  publisher: { name: '', url: '' },
  licence: '',
  language: '',
  settings: {},
  scheme: 1,
  created: { by: me.id, at: seams.now() },
};
const create = async (root: string): Promise<void> => {
  const made = await createSample(disk, seams, root, project, me);
  await made.close();
};

describe('the sample project', () => {
  it('opens with three articles, the first annotated in full by me and marked as done', async () => {
    await create(join(folder, 'sample'));
    const store = await ProjectStore.open(disk, seams, join(folder, 'sample'));
    const summaries = await store.summaries(me.id);
    expect(summaries.map(({ article, status }) => [article.title, status])).toEqual([
      ['Ferry exchange at Lysna brings 212 sailors home', 'done'],
      ['City budget “grew by a third”, mayor says', 'in-progress'],
      ['Hospital waiting times, region by region', 'not-started'],
    ]);
    expect(summaries[0]?.counts).toEqual({ claim: 57, source: 32, number: 54, cue: 16 });
    expect(summaries[0]?.article).toMatchObject({
      byline: 'Mira Toll',
      publisher: 'Harbour Wire',
      published: '2026-03-12',
      language: 'en',
    });
    expect(summaries.map(({ article }) => articleSchema.safeParse(article).success)).toEqual([true, true, true]);
    await store.close();
  });

  it('names the bundled files as the origin, byte for byte', async () => {
    expect.assertions(3);
    await create(join(folder, 'sample'));
    const store = await ProjectStore.open(disk, seams, join(folder, 'sample'));
    for (const { origin } of store.articles) {
      const bytes = await readFile(join(import.meta.dirname, '../../../examples', origin.file));
      expect(origin.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    }
    await store.close();
  });

  it('has nothing to undo at first', async () => {
    await create(join(folder, 'sample'));
    const store = await ProjectStore.open(disk, seams, join(folder, 'sample'));
    expect(store.projectRecords()).toEqual([]);
    const sets = await Promise.all(store.articles.map(({ id }) => store.set(id, me.id)));
    expect(sets.flatMap(({ records }) => records)).toEqual([]);
    await store.close();
  });

  it('is made anew over what was there when it is reset', async () => {
    const root = join(folder, 'sample');
    await create(root);
    await writeFile(join(root, 'stray.txt'), 'left over');
    await create(root);
    expect(await readdir(root)).not.toContain('stray.txt');
    expect(await readdir(join(root, 'articles'))).toHaveLength(3);
  });
});
