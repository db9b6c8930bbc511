import { launch, quit } from './assay.mjs';
import { forget, heap, listen, select, settle, takeKeys, wheel } from './in-page.mjs';
import { percentile } from './statistics.mjs';

/** From the click in the list until text and highlights are painted; where the time went. Milliseconds. */
export async function measureOpening(page, work) {
  await page.evaluate(
    (begin) => {
      performance.clearMeasures();
      globalThis.benchOpened = new Promise((done) => {
        let clicked = 0;
        addEventListener('pointerdown', (event) => (clicked ||= event.timeStamp), true);
        const look = () => {
          const text = document.querySelector('[role="textbox"][aria-multiline="true"]');
          if (!clicked || !text?.textContent.startsWith(begin) || !text.querySelector('[role="mark"]')) return;
          watcher.disconnect();
          const drawn = performance.now();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
              const took = Object.fromEntries(performance.getEntriesByType('measure').map(({ name, duration }) => [name, duration]));
              const parsed = performance.getEntriesByName('article.parse').at(-1);
              const now = performance.now();
              done({
                open: now - clicked,
                read: took['article.read'],
                transfer: took['article.transfer'],
                parse: took['article.parse'],
                mount: drawn - (parsed.startTime + parsed.duration),
                paint: now - drawn,
              });
            };
            channel.port2.postMessage(0);
          });
        };
        const watcher = new MutationObserver(look);
        watcher.observe(document.body, { childList: true, subtree: true });
      });
    },
    work.text.slice(0, 40),
  );
  await page.getByRole('option', { name: new RegExp(`^${work.size}\\b`) }).click();
  return page.evaluate(() => globalThis.benchOpened);
}

/** Everything that one run of the program tells about one work. */
export async function measureArticle(profile, project, work) {
  const { app, page } = await launch(profile, [project]);
  const cdp = await page.context().newCDPSession(page);
  await page.getByRole('option', { name: /^Empty/ }).click();
  await page.getByText('One line.').first().waitFor();
  await settle(page);
  const heapBefore = await heap(cdp);
  const opening = await measureOpening(page, work);
  await settle(page);
  const heapUsed = (await heap(cdp)) - heapBefore;

  await listen(page);
  const marks = { durations: [], work: [] };
  for (const { start, end, label } of work.adds) {
    await select(page, start, end);
    await forget(page);
    await page.keyboard.press({ claim: '1', source: '2', number: '3' }[label]);
    const events = await takeKeys(page, 1);
    marks.durations.push(...events.durations);
    marks.work.push(...events.work);
  }
  const walk = async (key, times) => {
    await forget(page);
    for (let count = 0; count < times; count += 1) {
      await page.keyboard.press(key);
      await settle(page);
    }
    return takeKeys(page, times);
  };
  const selects = await walk('j', 30);
  await select(page, 0, 0);
  const carets = [await walk('ArrowRight', 30), await walk('ArrowDown', 30)];
  const scroll = await wheel(page, cdp);
  await quit(app);
  const caretDurations = carets.flatMap((each) => each.durations);
  return {
    ...opening,
    heapMB: heapUsed / 1e6,
    markWork: percentile(marks.work, 0.5),
    markWorkP95: percentile(marks.work, 0.95),
    markP95: percentile(marks.durations, 0.95),
    selectWork: percentile(selects.work, 0.5),
    selectP95: percentile(selects.durations, 0.95),
    caretP95: percentile(caretDurations, 0.95),
    longFrames: scroll.long,
    longestFrame: scroll.longest,
    frames: scroll.frames,
  };
}
