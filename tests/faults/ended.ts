import { realSeams } from '../../main/seams';
import { disk } from '../../main/store/file-system';
import { ProjectStore } from '../../main/store/project-store';
import type { AnnotationSet } from '../../shared/domain/schema';
import type { Assay } from '../e2e/launch';

/** Makes every flush of a journal take so many milliseconds longer from now on. */
export const slowJournals = ({ electron }: Assay, milliseconds: number): Promise<void> =>
  electron.evaluate(async (_electron, delay) => {
    const { mainModule } = process;
    if (!mainModule) throw new Error('main is a CommonJS module');
    const { promises }: typeof import('node:fs') = mainModule.require('node:fs');
    const file = await promises.open(process.execPath);
    const prototype = Object.getPrototypeOf(file) as { datasync(): Promise<void> };
    await file.close();
    const { datasync } = prototype;
    prototype.datasync = async function slow(this: unknown) {
      await new Promise((done) => setTimeout(done, delay));
      return datasync.call(this as never);
    };
  }, milliseconds);

/** The questions of main are answered so from now on: by the number of a button, in order, the last one for all that follow. */
export const answerQuestions = ({ electron }: Assay, answers: readonly number[]): Promise<void> =>
  electron.evaluate(({ dialog }, given) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (async (...parameters: readonly unknown[]) => {
      const { message } = parameters.at(-1) as Electron.MessageBoxOptions;
      asked.push(message);
      return { response: given[Math.min(asked.length, given.length) - 1] ?? 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  }, answers);

/** What main has asked since `answerQuestions`. */
export const questions = ({ electron }: Assay): Promise<readonly string[]> =>
  electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);

/** Ends Assay in some way; gives its exit code and how many milliseconds that took. */
export async function ended({ electron }: Assay, end: () => Promise<unknown>): Promise<{ code: number | null; took: number }> {
  const program = electron.process();
  const exit = new Promise<number | null>((resolve) => program.once('exit', resolve));
  const start = performance.now();
  // A request to a program that ends may have no answer.
  void end().catch(() => undefined);
  return { code: await exit, took: performance.now() - start };
}

/** All sets of a project as its files say, with what could not be read. */
export async function setsOn(root: string): Promise<{ readonly sets: readonly AnnotationSet[]; readonly damaged: number }> {
  const store = await ProjectStore.open(disk, realSeams, root);
  const sets = (await Promise.all(store.articles.map(({ id }) => store.setsOf(id)))).flat();
  return { sets, damaged: store.damaged.length };
}
