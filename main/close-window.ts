import type { AppContext } from './app-context';
import { ask } from './ask';
import { type Leaving, leaveInOrder } from './leave-in-order';
import type { ProjectWindow } from './project-window';
import { traceOf } from './trace-of';

/** Closing a window waits until the page has committed what is being typed and the store has written everything. */
export function closeInOrder(app: AppContext, window: ProjectWindow, onClosed: (window: ProjectWindow) => void): void {
  const { browser } = window;
  let isLeaving = false;
  const leave = async (): Promise<void> => {
    const left = await leaveInOrder(leavingOf(app, window), app.ending.cause);
    isLeaving = false;
    if (left === 'stays') return;
    if (left === 'lost') app.ending.hasLost = true;
    // Whoever closes has been asked; nothing may keep the window open now.
    browser.destroy();
    onClosed(window);
  };
  browser.on('close', (event) => {
    event.preventDefault();
    if (isLeaving) return;
    isLeaving = true;
    void leave();
  });
}

const leavingOf = (app: AppContext, window: ProjectWindow): Leaving => ({
  settle: () => window.settle(),
  finish: async () => (await window.store?.finish()) ?? { ok: true, value: null },
  close: () => Promise.all([window.store?.close(), saveBounds(app, window)]),
  askSlow: (signal) =>
    ask(app, window.browser, {
      name: 'slow',
      answers: ['wait', 'leave'],
      detail: app.words().t('menu:dialog.slow.detail', { folder: window.store?.paths.root ?? '' }),
      signal,
    }),
  askFailed: async (error) => {
    window.send({ type: 'save-state', failure: error, savedAt: null });
    const detail = app.words().t(`errors:${error.code}`, { ...error.params });
    const answer = await ask(app, window.browser, { name: 'unsaved', answers: ['stay', 'copy', 'leave'], detail });
    if (answer === 'copy') window.send({ type: 'command', command: 'project.save-copy' });
    return answer === 'leave' ? 'leave' : 'stay';
  },
});

async function saveBounds(app: AppContext, { browser }: ProjectWindow): Promise<void> {
  const { x, y, width, height } = browser.getNormalBounds();
  const bounds = { x, y, width, height, isMaximized: browser.isMaximized() };
  await app.files.saveBounds(bounds).catch((error: unknown) => app.log(`window bounds: ${traceOf(error)}`));
}
