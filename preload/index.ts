import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { channels, eventChannel } from '../shared/ipc/channels';
import type { AssayEvent, Bridge } from '../shared/ipc/messages';

const known: ReadonlySet<string> = new Set(channels);

const bridge: Bridge = {
  request: (channel, input) =>
    known.has(channel)
      ? ipcRenderer.invoke(channel, input)
      : Promise.resolve({ ok: false, error: { code: 'unknown-request', params: { channel: String(channel).slice(0, 80) } } }),
  onEvent: (listener) => {
    // The event object of Electron stays on this side of the bridge.
    const pass = (_event: IpcRendererEvent, event: AssayEvent): void => listener(event);
    ipcRenderer.on(eventChannel, pass);
    return () => ipcRenderer.removeListener(eventChannel, pass);
  },
};

contextBridge.exposeInMainWorld('api', bridge);
