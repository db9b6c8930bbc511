import type { Id } from '../../shared/domain/schema';
import { exporters } from '../../shared/formats/exporters';
import { safeFileName } from '../../shared/formats/safe-file-name';
import type { ExportSummary } from '../../shared/ipc/messages';
import { fail, ok } from '../../shared/result';
import type { RequestContext } from '../app-context';
import type { Handlers } from '../dispatch';
import { lossesOf, problemsOf, sumOf } from '../export/export-outcome';
import { type FinishedExport, runExport } from '../export/run-export';
import { sourceOf } from '../export/source-of';
import type { ProjectWindow } from '../project-window';
import type { Damaged } from '../store/project-folder';
import { askForFolder } from './project-handlers';

type Group = 'exports.run' | 'exports.cancel';

/** Exports under way, by the id that the window gave them. */
const jobs = new Map<Id, AbortController>();
/** More steps than a progress bar can show would only cost messages. */
const progressSteps = 200;

export const exportHandlers: Handlers<RequestContext, Group> = {
  'exports.run': async ({ job, format, articles: wanted, options }, { app, window }) => {
    const { store } = window;
    if (!store) return fail('no-project');
    const exporter = exporters.find(({ id }) => id === format);
    if (!exporter?.offsetUnits.includes(options.offsetUnit)) return fail('unknown-format', { format });
    const articles = wanted === 'all' ? store.articles.map(({ id }) => id) : [...new Set(wanted)];
    const missing = articles.find((id) => store.article(id)?.removed !== null);
    if (missing !== undefined) return fail('no-such-target', { target: missing });

    const damaged = (): readonly Damaged[] =>
      store.damaged.filter(({ path }) => wanted === 'all' || articles.some((id) => path.startsWith(`articles/${id}/`)));
    const controller = new AbortController();
    const stop = (): void => controller.abort();
    jobs.set(job, controller);
    window.browser.once('closed', stop);
    try {
      const parent = await askForFolder(app, window, 'export');
      if (parent === null) return ok(null);
      const step = Math.max(1, Math.floor(articles.length / progressSteps));
      const send = (done: number): void => window.send({ type: 'progress', job, done, total: articles.length });
      send(0);
      const ran = await runExport({
        system: app.system,
        exporter,
        readSource: () => sourceOf(app.system, store, articles, damaged),
        options,
        parent,
        name: safeFileName(`${store.project.name} ${exporter.id}`),
        signal: controller.signal,
        onProgress: (done) => {
          if (done % step === 0 || done === articles.length) send(done);
        },
      });
      return ran.ok ? ok(ran.value && summaryOf(window, format, options.offsetUnit, ran.value, damaged())) : ran;
    } finally {
      jobs.delete(job);
      if (!window.browser.isDestroyed()) window.browser.off('closed', stop);
    }
  },

  'exports.cancel': async ({ job }) => {
    jobs.get(job)?.abort();
    return ok(null);
  },
};

const summaryOf = (
  window: ProjectWindow,
  format: string,
  unit: string,
  { folder, manifest, files, totals }: FinishedExport,
  damaged: readonly Damaged[],
): ExportSummary => ({
  format,
  articles: totals.articles,
  spans: totals.proof.spans,
  relations: sumOf(totals.relations),
  countsByLabel: totals.spans,
  token: window.tokenFor(folder),
  manifest: window.tokenFor(manifest),
  folder,
  files,
  losses: lossesOf(totals),
  proof: { unit, checked: totals.proof.spans, failed: totals.failureCount },
  problems: problemsOf(totals, damaged),
});
