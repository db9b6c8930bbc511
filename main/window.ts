import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import type { AppContext } from './app-context';
import { closeInOrder } from './close-window';
import { devServer } from './lock-down';
import { mindThePage } from './page-trouble';
import { ProjectWindow } from './project-window';
import { origin } from './protocol';
import { endWithSession } from './session-end';
import type { Bounds } from './user-files';

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
  mindThePage(app, window);
  endWithSession(browser, window, app.ending);
  void browser.loadURL(devServer ?? `${origin}/index.html`);
  return window;
}
