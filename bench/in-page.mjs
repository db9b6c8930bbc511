/**
 * What runs inside a page, measured by the page's own clock. `duration` is from the key to the next paint, by Event Timing (W3C);
 * Chromium leaves out events under 16 ms, and they count as 16. `work` is all that listeners do before the browser goes on, with what they
 * started at once (microtasks run between listeners): from the first listener of the window to the last.
 */

/** Starts listening; to be called after the app has started, so that its own listeners come before the last one. */
export const listen = (page) =>
  page.evaluate(() => {
    globalThis.benchEvents = [];
    globalThis.benchWork = [];
    let begun = 0;
    addEventListener('keydown', () => (begun = performance.now()), true);
    addEventListener('keydown', () => globalThis.benchWork.push(performance.now() - begun));
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) globalThis.benchEvents.push({ name, duration });
    }).observe({ type: 'event', durationThreshold: 16 });
  });

/** Two frames: everything that was started is painted. */
export const settle = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));

/** Forgets what was heard until now. */
export const forget = (page) =>
  page.evaluate(() => {
    globalThis.benchEvents.splice(0);
    globalThis.benchWork.splice(0);
  });

/** Key presses since `forget`; Event Timing tells of them with the frame after theirs. */
export async function takeKeys(page, expected) {
  await settle(page);
  await settle(page);
  const { events, work } = await page.evaluate(() => ({
    events: globalThis.benchEvents.filter((event) => event.name === 'keydown').map((event) => event.duration),
    work: [...globalThis.benchWork],
  }));
  return { durations: [...events, ...Array(Math.max(0, expected - events.length)).fill(16)], work };
}

/** Selects `[start, end)` of the text and waits until the editor has heard of it. */
export async function select(page, start, end) {
  await page.evaluate(
    ([from, to]) => {
      const text = document.querySelector('[role="textbox"][aria-multiline="true"], .ProseMirror');
      text.focus();
      const place = (offset) => {
        let left = offset;
        for (const block of text.children) {
          const { length } = block.textContent;
          if (left <= length) {
            const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
              if (left <= node.length) return [node, left];
              left -= node.length;
            }
            return [block, 0];
          }
          left -= length + 1;
        }
        throw new Error('beyond the text');
      };
      const [startNode, startOffset] = place(from);
      const [endNode, endOffset] = place(to);
      getSelection().setBaseAndExtent(startNode, startOffset, endNode, endOffset);
    },
    [start, end],
  );
  await settle(page);
}

/** 300 wheel events of 120 px, one a frame; frames that took longer than 33 ms. */
export async function wheel(page, cdp) {
  const box = await page.evaluate(() => {
    const text = document.querySelector('[role="textbox"][aria-multiline="true"], .ProseMirror');
    let scroller = text;
    while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement;
    (scroller ?? document.scrollingElement).scrollTop = 0;
    const { left, top, width, height } = (scroller ?? document.documentElement).getBoundingClientRect();
    globalThis.benchFrames = [];
    let last = performance.now();
    globalThis.benchRuns = true;
    const frame = (now) => {
      globalThis.benchFrames.push(now - last);
      last = now;
      if (globalThis.benchRuns) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    return { x: left + width / 2, y: top + Math.min(height, innerHeight) / 2 };
  });
  for (let count = 0; count < 300; count += 1) {
    await cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x: box.x, y: box.y, deltaX: 0, deltaY: 120 });
  }
  return page.evaluate(() => {
    globalThis.benchRuns = false;
    const frames = globalThis.benchFrames.slice(2);
    return { frames: frames.length, long: frames.filter((length) => length > 33.4).length, longest: Math.max(...frames) };
  });
}

/** Bytes in use after a collection. */
export async function heap(cdp) {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}
