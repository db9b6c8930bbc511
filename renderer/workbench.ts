import type { Channel, Input, Output } from '../shared/ipc/contract';
import type { AssayEvent, Bridge } from '../shared/ipc/messages';
import type { Result } from '../shared/result';

declare global {
  interface Window {
    readonly api: Bridge;
  }
}

/** Asks main. Never rejects for anything that can be expected. */
export async function request<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> {
  // The contract gives both ends the same types; the bridge between them carries plain data.
  return (await window.api.request(channel, input)) as Result<Output<C>>;
}

export const onEvent = (listener: (event: AssayEvent) => void): (() => void) => window.api.onEvent(listener);
