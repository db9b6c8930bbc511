import { app, type Session } from 'electron';
import { origin } from './protocol';

/** Where the window comes from while developing (the dev server on this machine); null in every built app. */
export const devServer: string | null = app.isPackaged ? null : (process.env.ELECTRON_RENDERER_URL ?? null);

export const isOurs = (url: string): boolean => {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}` === origin || (devServer !== null && new URL(devServer).host === host);
  } catch {
    return false;
  }
};

/** Before the app is ready: sandbox for everything, and no name is ever looked up. */
export function lockDownEarly(): void {
  // As root on Linux Chromium cannot sandbox at all and must be told so by `--no-sandbox`; both at once keep it from starting.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  const exception = devServer === null ? '' : ', EXCLUDE localhost, EXCLUDE 127.0.0.1';
  app.commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exception}`);
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('dns-prefetch-disable');
}

/** No network, no permissions, no downloads, no spell-check dictionaries. */
export function lockDownSession(session: Session): void {
  session.setSpellCheckerLanguages([]);
  // Only these: the window's own files would wait for an answer too, and the start with them.
  const network = ['http', 'https', 'ws', 'wss', 'ftp'].map((scheme) => `${scheme}://*/*`);
  session.webRequest.onBeforeRequest({ urls: network }, ({ url }, answer) => answer({ cancel: !isDevTraffic(url) }));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.on('will-download', (event) => event.preventDefault());
}

const isDevTraffic = (url: string): boolean => devServer !== null && new URL(url).host === new URL(devServer).host;

/** Every window and frame, also those opened later: no other page, no other window, no webview. */
export function lockDownContents(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
