import { join } from 'node:path';
import { BrowserWindow, dialog, nativeTheme, screen } from 'electron';
import type { AppContext } from './app-context';
import { devServer } from './lock-down';
import { leaveProject } from './open-project';
import { ProjectWindow } from './project-window';
import { origin } from './protocol';
import type { Bounds } from './user-files';

/** How long a closing window may take to commit what is still being typed. */
const patience = 5000;

const paper = (): string => (nativeTheme.shouldUseDarkColors ? '#1b1c1e' : '#fffdf9');

/** Remembered bounds, unless the screen that they were on is gone. */
function usableBounds(bounds: Bounds | null): { x?: number; y?: number; width: number; height: number } {
  const usual = { width: 1440, height: 900 };
  if (!bounds) return usual;
  const { x, y, width, height } = bounds;
  const isOnScreen = screen
    .getAllDisplays()
    .some(
      ({ workArea: area }) => x < area.x + area.width - 80 && x + width > area.x + 80 && y >= area.y - 20 && y < area.y + area.height - 80,
    );
  return isOnScreen ? { x, y, width, height } : usual;
}

export function openWindow(app: AppContext, onClosed: (window: ProjectWindow) => void): ProjectWindow {
  const { bounds, settings } = app.files;
  const browser = new BrowserWindow({
    ...usableBounds(bounds),
    minWidth: 480,
    minHeight: 360,
    show: false,
    title: 'Assay',
    backgroundColor: paper(),
    webPreferences: {
      preload: join(__dirname, '../preload/index.js'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      zoomFactor: settings.zoom,
    },
  });
  const window = new ProjectWindow(browser);
  if (bounds?.isMaximized) browser.maximize();
  browser.once('ready-to-show', () => browser.show());
  browser.webContents.on('did-finish-load', () => browser.webContents.setZoomFactor(app.files.settings.zoom));
  browser.on('focus', () => void window.openSet.look());
  closeInOrder(app, window, onClosed);
  void browser.loadURL(devServer ?? `${origin}/index.html`);
  return window;
}

/** Closing waits until the window has committed what is being typed and the store has written everything. */
function closeInOrder(app: AppContext, window: ProjectWindow, onClosed: (window: ProjectWindow) => void): void {
  const { browser } = window;
  let isClosing = false;
  const finish = async (): Promise<void> => {
    const { x, y, width, height } = browser.getNormalBounds();
    const bounds = { x, y, width, height, isMaximized: browser.isMaximized() };
    await app.files.saveBounds(bounds).catch((error: unknown) => app.log(`window bounds: ${String(error)}`));
    if (!(await closeProject(app, window))) {
      isClosing = false;
      return;
    }
    // The person who closes has been asked; nothing may keep the window open now.
    browser.destroy();
    onClosed(window);
  };
  browser.on('close', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    const timer = setTimeout(() => void finish(), patience);
    window.onReadyToClose = () => {
      clearTimeout(timer);
      window.onReadyToClose = () => undefined;
      void finish();
    };
    window.send({ type: 'closing' });
  });
}

/** False when something is not on disk and the person wants to stay. */
async function closeProject(app: AppContext, window: ProjectWindow): Promise<boolean> {
  const closed = await leaveProject(window);
  if (closed.ok) return true;
  const words = app.words();
  const { response } = await dialog.showMessageBox(window.browser, {
    type: 'warning',
    message: words.t('menu:dialog.unsaved.message'),
    detail: words.t(`errors:${closed.error.code}`, { ...closed.error.params }),
    buttons: [words.t('menu:dialog.unsaved.stay'), words.t('menu:dialog.unsaved.leave')],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
