import { BrowserWindow, ipcMain, type WebFrameMain } from 'electron';
import { channels, eventChannel } from '../shared/ipc/channels';
import type { AssayEvent } from '../shared/ipc/messages';
import { fail } from '../shared/result';
import { dispatch, type Handlers } from './dispatch';

/** The only file that names ipcMain. Requests are answered for the main frame of one of our windows, on our own origin; others are refused. */
export function serveRequests<Context>(
  handlers: Handlers<Context>,
  contextOf: (window: BrowserWindow) => Context | null,
  isOurs: (url: string) => boolean,
  onBug: (error: unknown, channel: string) => void,
): void {
  const isTrusted = (frame: WebFrameMain | null): boolean => {
    try {
      return frame !== null && frame.parent === null && isOurs(frame.url);
    } catch {
      return false; // a frame that is gone
    }
  };
  for (const channel of channels) {
    ipcMain.handle(channel, async (event, input: unknown) => {
      const window = isTrusted(event.senderFrame) ? BrowserWindow.fromWebContents(event.sender) : null;
      const context = window ? contextOf(window) : null;
      if (!context) return fail('stranger');
      return dispatch(handlers, channel, input, context, onBug);
    });
  }
}

export function sendEvent(window: BrowserWindow, event: AssayEvent): void {
  if (!window.isDestroyed()) window.webContents.send(eventChannel, event);
}
