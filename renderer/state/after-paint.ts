type Action = () => void;

const waiting = new Set<Action>();
const channel = new MessageChannel();

// A message that is sent in a frame arrives when that is painted.
channel.port1.onmessage = () => {
  const actions = [...waiting];
  waiting.clear();
  for (const action of actions) action();
};

/** Does something, once however often it is asked for, when what was done until now is painted. */
export function afterPaint(action: Action): void {
  if (waiting.size === 0) requestAnimationFrame(() => channel.port2.postMessage(null));
  waiting.add(action);
}
