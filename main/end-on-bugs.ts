import { dialog, app as program } from 'electron';
import type { AppContext } from './app-context';
import { patience } from './leave-in-order';
import type { ProjectWindow } from './project-window';
import { traceOf } from './trace-of';
import { late, within } from './within';

/**
 * A bug that nobody caught ends the program, since nothing can be known of its state: what happened is logged, no more changes are
 * taken, what waits is written, the person is told, and the exit code is 1.
 */
export function endOnBugs(app: AppContext, windows: () => readonly ProjectWindow[]): void {
  const end = async (): Promise<void> => {
    const outcomes = await Promise.all(windows().map(finish));
    const lost = outcomes.find((code) => code !== null) ?? null;
    await within(patience.page, app.run.ended('error'));
    const words = app.words();
    const outcome = words.t(lost === null ? 'menu:dialog.bug.saved' : 'menu:dialog.bug.lost', { code: lost });
    const log = words.t('menu:dialog.bug.log', { file: app.logFile });
    await dialog.showMessageBox({ type: 'error', message: words.t('menu:dialog.bug.message'), detail: `${outcome}\n\n${log}` });
  };
  let isEnding = false;
  const onBug = (error: unknown): void => {
    app.log(`bug: ${traceOf(error)}`);
    // A second one comes of the first, or hits the ending itself: that has its limits.
    if (isEnding) return;
    isEnding = true;
    void end().finally(() => program.exit(1));
  };
  process.on('uncaughtException', onBug);
  process.on('unhandledRejection', onBug);
}

/** Null when everything is on disk, else what the disk said. */
async function finish(window: ProjectWindow): Promise<string | null> {
  await within(patience.page, window.settle());
  const finished = await within(patience.disk, window.store?.finish() ?? Promise.resolve({ ok: true, value: null } as const));
  if (finished === late) return 'ETIMEDOUT';
  return finished.ok ? null : String(finished.error.params?.code ?? finished.error.code);
}
