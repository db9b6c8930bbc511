import { basename } from 'node:path';
import { dialog } from 'electron';
import type { Id, Sha256 } from '../../shared/domain/schema';
import { importers } from '../../shared/formats/importers';
import type { ImportPlan as ShownPlan } from '../../shared/ipc/messages';
import { fail, ok } from '../../shared/result';
import type { AppContext, RequestContext } from '../app-context';
import type { Handlers } from '../dispatch';
import { fileInMemory, fileOnDisk, ImportPlan, type OfferedFile, pasted } from '../import-plan';
import type { ProjectWindow } from '../project-window';
import { runImport } from '../run-import';

type Group = 'imports.choose' | 'imports.offer' | 'imports.preview' | 'imports.run' | 'imports.cancel';

/** The plan that a window shows; an offer that comes later replaces it. */
const plans = new WeakMap<ProjectWindow, ImportPlan>();
/** Imports under way, by the id that the window gave them. */
const jobs = new Map<Id, AbortController>();
let count = 0;

/** A browser gives bare names; whatever else comes loses its folders, on any system. */
const bareName = (name: string): string => name.split(/[/\\]/).at(-1) ?? '';

async function makePlan(app: AppContext, window: ProjectWindow, offered: readonly OfferedFile[]): Promise<ShownPlan> {
  const titleOf = (sha256: Sha256): string | null => window.store?.articles.find(({ origin }) => origin.sha256 === sha256)?.title ?? null;
  const { plan, shown } = await ImportPlan.make(`import-${++count}`, app.read, offered, titleOf);
  plans.set(window, plan);
  return { plan: plan.token, files: shown };
}

/**
 * Shows files that came by argument or from a second start in the import dialog, after those that waited for a project. As long as
 * none is open they wait, and the window says so.
 */
export async function offerFiles(app: AppContext, window: ProjectWindow, paths: readonly string[]): Promise<void> {
  const all = [...window.waitingFiles, ...paths];
  if (all.length === 0) return;
  window.waitingFiles = window.store ? [] : all;
  window.send({ type: 'files-wait', names: window.waitingFiles.map((path) => basename(path)) });
  if (!window.store) return;
  const offered = all.map((path) => fileOnDisk(app.system, path, basename(path)));
  window.send({ type: 'import-offered', plan: await makePlan(app, window, offered) });
}

export const importHandlers: Handlers<RequestContext, Group> = {
  'imports.choose': async (_input, { app, window }) => {
    const words = app.words();
    const { canceled, filePaths } = await dialog.showOpenDialog(window.browser, {
      title: words.t('menu:dialog.import.title'),
      buttonLabel: words.t('menu:dialog.import.button'),
      properties: ['openFile', 'multiSelections'],
      filters: [
        { name: words.t('menu:dialog.import.all'), extensions: importers.flatMap(({ extensions }) => extensions) },
        ...importers.map(({ id, extensions }) => ({ name: words.t(`imports:format.${id}`), extensions: [...extensions] })),
        { name: words.t('menu:dialog.import.any'), extensions: ['*'] },
      ],
    });
    if (canceled) return ok(null);
    return ok(
      await makePlan(
        app,
        window,
        filePaths.map((path) => fileOnDisk(app.system, path, basename(path))),
      ),
    );
  },

  'imports.offer': async ({ files, paste }, { app, window }) => {
    const dropped = files.map(({ name, bytes }) => fileInMemory(bareName(name), bytes));
    const offered = paste === null ? dropped : [...dropped, await pasted(paste.text, paste.html, app.read)];
    return ok(await makePlan(app, window, offered));
  },

  'imports.preview': async ({ plan: token, file, encoding }, { window }) => {
    const plan = plans.get(window);
    return plan?.token === token && plan.has(file) ? ok(await plan.show(file, encoding)) : fail('gone-token');
  },

  'imports.run': async ({ job, plan: token, files: chosen }, { window }) => {
    const plan = plans.get(window);
    const { store } = window;
    if (!store) return fail('no-project');
    if (plan?.token !== token || !chosen.every(({ index }) => plan.has(index))) return fail('gone-token');
    const controller = new AbortController();
    const onProgress = (done: number): void => window.send({ type: 'progress', job, done, total: chosen.length });
    jobs.set(job, controller);
    const imported = await runImport({ plan, chosen, store, me: window.me, signal: controller.signal, onProgress });
    jobs.delete(job);
    if (!imported.ok) return imported;
    if (plans.get(window) === plan) plans.delete(window);
    const { records, articles, notSaved } = imported.value;
    if (notSaved === null) window.send({ type: 'changed', records, articles });
    else {
      window.send({ type: 'save-state', failure: notSaved, savedAt: null });
      window.send({ type: 'project', project: await window.projectState() });
    }
    return ok({ files: imported.value.files });
  },

  'imports.cancel': async ({ job }) => {
    jobs.get(job)?.abort();
    return ok(null);
  },
};
