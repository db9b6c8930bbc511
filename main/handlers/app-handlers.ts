import { domainToASCII } from 'node:url';
import { clipboard, dialog, shell } from 'electron';
import { fail, ok } from '../../shared/result';
import type { RequestContext } from '../app-context';
import { appState } from '../app-state';
import type { Handlers } from '../dispatch';
import { placesOf } from '../trace-of';
import { offerFiles } from './imports';

type Group =
  | 'app.start'
  | 'app.change-settings'
  | 'app.reveal'
  | 'app.reveal-log'
  | 'app.open-written'
  | 'app.open-link'
  | 'app.paste'
  | 'app.copy'
  | 'app.describe-menu'
  | 'app.settled'
  | 'app.report-bug';

/** The address to show and open, or null for one that is refused: only web and mail, no control characters, host in ASCII. */
export function openableAddress(text: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(text)) return null;
  try {
    const url = new URL(text);
    if (url.protocol === 'mailto:') return url.href;
    if ((url.protocol !== 'https:' && url.protocol !== 'http:') || domainToASCII(url.hostname) === '') return null;
    return url.username || url.password ? null : url.href;
  } catch {
    return null;
  }
}

export const appHandlers: Handlers<RequestContext, Group> = {
  'app.start': async (_input, { app, window }) => {
    const state = await appState(app, window);
    // After the answer, so that the page knows its project before it hears of changes.
    setImmediate(() => {
      window.startSending();
      void offerFiles(app, window, []);
    });
    return ok(state);
  },

  'app.change-settings': async ({ change }, { app, window }) => {
    const settings = await app.files.changeSettings(change);
    if (change.zoom !== undefined) window.browser.webContents.setZoomFactor(settings.zoom);
    if (change.annotatorName !== undefined) await window.store?.writers.begin(settings.annotatorName);
    app.refreshMenu(window);
    return ok(settings);
  },

  'app.reveal': async ({ token }, { window }) => {
    const path = token === null ? window.store?.paths.project : window.pathOf(token);
    if (!path) return fail('gone-token');
    shell.showItemInFolder(path);
    return ok(null);
  },

  'app.reveal-log': async (_input, { app }) => {
    shell.showItemInFolder(app.logFile);
    return ok(null);
  },

  'app.open-written': async ({ token }, { window }) => {
    const path = window.pathOf(token);
    // Only what Assay wrote itself and is text; never something that an article brought along.
    if (!path || !/\.(json|txt|csv)$/.test(path)) return fail('gone-token');
    const problem = await shell.openPath(path);
    return problem === '' ? ok(null) : fail('gone-token');
  },

  'app.open-link': async ({ url }, { app, window }) => {
    const address = openableAddress(url);
    if (address === null) return fail('link-refused', { url: url.slice(0, 200) });
    const words = app.words();
    const { response } = await dialog.showMessageBox(window.browser, {
      type: 'question',
      message: words.t('menu:dialog.link.message'),
      detail: words.t('menu:dialog.link.detail', { url: address }),
      buttons: [words.t('menu:dialog.link.open'), words.t('menu:dialog.link.cancel')],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    if (response === 0) await shell.openExternal(address);
    return ok(null);
  },

  'app.paste': async (_input, { window }) => {
    window.browser.webContents.paste();
    return ok(null);
  },

  'app.copy': async ({ text }) => {
    clipboard.writeText(text);
    return ok(null);
  },

  'app.describe-menu': async (described, { app, window }) => {
    window.menu = described;
    app.refreshMenu(window);
    return ok(null);
  },

  'app.settled': async (_input, { window }) => {
    window.onSettled();
    return ok(null);
  },

  'app.report-bug': async ({ stack }, { app }) => {
    // The kind of error alone: its words may quote a text.
    app.log(`page: ${/^\w*Error\b/.exec(stack)?.[0] ?? 'error'}${placesOf(stack)}`);
    return ok(null);
  },
};
