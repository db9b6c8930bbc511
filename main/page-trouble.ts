import type { AppContext } from './app-context';
import { ask } from './ask';
import type { ProjectWindow } from './project-window';

/** A window that stands for so many milliseconds has started. */
const moment = 10_000;

/** A page that is gone, or does not answer, is loaded again when the person says so; main has everything that it said was saved. */
export function mindThePage(app: AppContext, window: ProjectWindow): void {
  const { browser } = window;
  const contents = browser.webContents;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let hang: AbortController | null = null;
  let isGivenUp = false;
  const loadAgain = (): void => {
    isGivenUp = false;
    window.stopSending();
    contents.reload();
  };

  contents.on('did-finish-load', () => {
    settling = setTimeout(() => app.run.settled(), moment);
  });
  contents.on('render-process-gone', (_event, { reason }) => {
    clearTimeout(settling);
    window.stopSending();
    if (reason === 'clean-exit') return;
    app.log(`page: ${reason}`);
    hang?.abort();
    // Whoever gave up on a page that hangs has been asked.
    if (isGivenUp) loadAgain();
    else void askAboutGone();
  });
  browser.on('unresponsive', () => {
    app.log('page: unresponsive');
    if (!hang) void askAboutHang();
  });
  browser.on('responsive', () => hang?.abort());

  async function askAboutGone(): Promise<void> {
    const detail = app.words().t('menu:dialog.gone.detail');
    const answer = await ask(app, browser, { name: 'gone', answers: ['reload', 'quit'], detail });
    if (answer === 'reload') loadAgain();
    // The next start counts it as a crash, and opens what was open.
    else void app.run.ended('error').finally(() => browser.close());
  }

  async function askAboutHang(): Promise<void> {
    const question = new AbortController();
    const { signal } = question;
    hang = question;
    const detail = app.words().t('menu:dialog.hang.detail');
    const answer = await ask(app, browser, { name: 'hang', answers: ['wait', 'reload'], detail, signal });
    hang = null;
    if (answer === 'wait' || signal.aborted) return;
    isGivenUp = true;
    contents.forcefullyCrashRenderer();
  }
}
