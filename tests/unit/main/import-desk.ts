import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { ImportPlan, type OfferedFile } from '../../../main/import-plan';
import type { ReadText } from '../../../main/parsers/isolated-reader';
import { type ChosenFile, type Imported, runImport } from '../../../main/run-import';
import { disk } from '../../../main/store/file-system';
import { ProjectStore } from '../../../main/store/project-store';
import { builtInScheme } from '../../../shared/domain/built-in-scheme';
import type { Annotator } from '../../../shared/domain/schema';
import { readArticle } from '../../../shared/formats/importers';
import type { ImportPlanFile } from '../../../shared/ipc/messages';

let count = 0;
export const seams = { now: () => '2026-03-12T12:00:00.000Z', newId: () => `01ARZ3NDEKTSV4RRFFQ6${String(count++).padStart(6, '0')}` };
export const me: Annotator = { id: seams.newId(), name: 'Mira', colour: 'accent', role: '', kind: 'person' };

/** As in the isolated process, but in this one. */
export const readText: ReadText = async (importer, decoded, fileName) => readArticle(importer, decoded, fileName);

export const russian = 'Налог растёт\n\nСовет сказал своё слово.';
export const windows1251 = Uint8Array.from([...russian], (letter) => {
  const code = letter.charCodeAt(0);
  return letter === 'ё' ? 0xb8 : code >= 0x410 ? code - 0x350 : code;
});

/** A folder and an empty project in it for every test, and the ways of files into that. */
export class ImportDesk {
  folder = '';
  private opened: ProjectStore | null = null;

  constructor() {
    beforeEach(async () => {
      this.folder = await mkdtemp(join(tmpdir(), 'assay-import-'));
      const named = { id: seams.newId(), name: 'Harbour', publisher: { name: '', url: '' }, licence: '', language: '' };
      const project = { ...named, settings: {}, scheme: 1, created: { by: me.id, at: seams.now() } };
      this.opened = await ProjectStore.create(disk, seams, join(this.folder, 'project'), project, builtInScheme, me);
    });
    afterEach(async () => {
      await this.store.close();
      await rm(this.folder, { recursive: true });
    });
  }

  get store(): ProjectStore {
    if (this.opened === null) throw new Error('no test is running');
    return this.opened;
  }

  async reopen(): Promise<void> {
    await this.store.close();
    this.opened = await ProjectStore.open(disk, seams, join(this.folder, 'project'));
  }

  planOf(files: readonly OfferedFile[]): ReturnType<typeof ImportPlan.make> {
    const titleOf = (sha256: string): string | null => this.store.articles.find(({ origin }) => origin.sha256 === sha256)?.title ?? null;
    return ImportPlan.make('import-1', readText, files, titleOf);
  }

  async onlyShown(file: OfferedFile): Promise<ImportPlanFile> {
    const { shown } = await this.planOf([file]);
    if (shown[0] === undefined) throw new Error('nothing shown');
    return shown[0];
  }

  run(
    plan: ImportPlan,
    chosen: readonly ChosenFile[],
    { signal } = new AbortController(),
    onProgress = (_done: number) => {},
  ): ReturnType<typeof runImport> {
    return runImport({ plan, chosen, store: this.store, me: me.id, signal, onProgress });
  }

  async importAll(files: readonly OfferedFile[]): Promise<Imported> {
    const { plan, shown } = await this.planOf(files);
    const imported = await this.run(plan, shown);
    if (!imported.ok) throw new Error(imported.error.code);
    return imported.value;
  }
}
