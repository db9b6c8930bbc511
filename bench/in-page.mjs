import { check } from './check.mjs';

/**
 * What runs inside a page, measured by the page's own clock. `duration` is from the event to the next paint, by Event Timing (W3C):
 * Chromium rounds to 8 ms and leaves out events under 16 ms, which count as 16. `work` is all that listeners do before the browser goes
 * on, with what they started at once (microtasks run between listeners): from the first listener of the window to the last.
 */

const text = '[role="textbox"][aria-multiline="true"], .ProseMirror';

/** Starts listening; to be called after the app has started, so that its own listeners come before the last one. */
export const listen = (page) =>
  page.evaluate(() => {
    globalThis.benchEvents = [];
    globalThis.benchWork = [];
    for (const kind of ['keydown', 'pointermove']) {
      let begun = 0;
      addEventListener(kind, () => (begun = performance.now()), true);
      addEventListener(kind, () => globalThis.benchWork.push(performance.now() - begun));
    }
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) globalThis.benchEvents.push({ name, duration });
    }).observe({ type: 'event', durationThreshold: 16 });
  });

/** Two frames: everything that was started is painted. */
export const settle = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))));

/** What `act` costs, which makes `expected` key presses; settles after it. */
export async function measureKeys(page, expected, act) {
  await page.evaluate(() => {
    globalThis.benchEvents.splice(0);
    globalThis.benchWork.splice(0);
  });
  await act();
  // Event Timing tells of an event with the frame after its own.
  await settle(page);
  await settle(page);
  const { events, work } = await page.evaluate(() => ({
    events: globalThis.benchEvents.filter((event) => event.name === 'keydown').map((event) => event.duration),
    work: [...globalThis.benchWork],
  }));
  check(work.length === expected, `${work.length} of ${expected} keys arrived`);
  return { durations: [...events, ...Array(Math.max(0, expected - events.length)).fill(16)], work };
}

/** The synchronous work of a pointer that moves over as many marks of the text as are seen, one move a frame. */
export async function measureHover(page) {
  const places = await page.evaluate(() =>
    [...document.querySelectorAll('[role="mark"]')]
      .flatMap((mark) => {
        const [box] = mark.getClientRects();
        const place = box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
        return place && document.elementFromPoint(place.x, place.y) === mark ? [place] : [];
      })
      .slice(0, 30),
  );
  check(places.length > 5, `${places.length} marks in view to point at`);
  await page.evaluate(() => void globalThis.benchWork.splice(0));
  for (const { x, y } of places) {
    await page.mouse.move(x, y);
    await settle(page);
  }
  const work = await page.evaluate(() => [...globalThis.benchWork]);
  check(work.length >= places.length, `${work.length} moves of the pointer for ${places.length} marks`);
  return work;
}

/** Selects `[start, end)` of the text and waits until the editor has heard of it. */
export async function select(page, start, end) {
  await page.evaluate(
    ([within, from, to]) => {
      const root = document.querySelector(within);
      root.focus();
      const place = (offset) => {
        let left = offset;
        for (const block of root.children) {
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
    [text, start, end],
  );
  await settle(page);
}

/** 300 wheel events of 120 px, one a frame; the frames that took longer than 33 ms, of as many. */
export async function wheel(page, cdp) {
  const { x, y, room } = await page.evaluate((within) => {
    let scroller = document.querySelector(within);
    while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement;
    scroller ??= document.scrollingElement;
    scroller.scrollTop = 0;
    globalThis.benchScroller = scroller;
    globalThis.benchFrames = [];
    globalThis.benchWheels = 0;
    // Chromium may hand two over as one.
    addEventListener('wheel', (event) => (globalThis.benchWheels += event.deltaY), { capture: true, passive: true });
    globalThis.benchRuns = true;
    let last = performance.now();
    const frame = (now) => {
      globalThis.benchFrames.push(now - last);
      last = now;
      if (globalThis.benchRuns) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const { left, top, width, height } = scroller.getBoundingClientRect();
    const room = scroller.scrollHeight - scroller.clientHeight;
    return { x: left + width / 2, y: top + Math.min(height, innerHeight) / 2, room };
  }, text);
  // Until the compositor knows that somebody listens.
  await settle(page);
  // The answer comes when the event was handled, with the frame.
  for (let count = 0; count < 300; count += 1) {
    await cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY: 120 });
  }
  const frames = await page.evaluate(() => {
    globalThis.benchRuns = false;
    return globalThis.benchFrames.slice(2);
  });
  await settle(page);
  const { turned, scrolled } = await page.evaluate(() => ({
    turned: globalThis.benchWheels,
    scrolled: globalThis.benchScroller.scrollTop,
  }));
  check(turned === 300 * 120, `the wheel turned by ${turned} px`);
  check(Math.abs(scrolled - Math.min(room, 300 * 120)) < 240, `the text was scrolled by ${scrolled} px, with room for ${room}`);
  return { frames: frames.length, long: frames.filter((length) => length > 33.4).length, longest: Math.max(...frames) };
}

/** Bytes in use after a collection. */
export async function heap(cdp) {
  await cdp.send('HeapProfiler.enable');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}
