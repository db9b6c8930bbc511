/** What is done once for a frame, however many keys came before it. */
export interface FrameWork {
  /** Asks for the frame; `action` is done in it, before what is drawn. */
  request(action?: () => void): void;
  /** Does what waits now: whatever a person does next finds it done. */
  settle(): void;
  cancel(): void;
}

/**
 * Keys are answered at once in the state, and drawn with the frame that follows: a layout of the text costs more than the rest of a key,
 * and so does it once for all keys that come faster than frames.
 */
export function frameWork(draw: () => void): FrameWork {
  let frame = 0;
  let waiting: readonly (() => void)[] = [];
  const work = (): void => {
    const actions = waiting;
    frame = 0;
    waiting = [];
    for (const action of actions) action();
    draw();
  };
  return {
    request: (action) => {
      if (action) waiting = [...waiting, action];
      if (frame === 0) frame = requestAnimationFrame(work);
    },
    settle: () => {
      if (frame === 0) return;
      cancelAnimationFrame(frame);
      work();
    },
    cancel: () => cancelAnimationFrame(frame),
  };
}
