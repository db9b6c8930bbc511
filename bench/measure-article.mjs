import { launchCopy } from './assay.mjs';
import { check } from './check.mjs';
import { heap, listen, measureHover, measureKeys, select, settle, wheel } from './in-page.mjs';
import { slowDisk } from './slow-disk.mjs';
import { percentile } from './statistics.mjs';

/** From the click in the list until text and highlights are painted; where the time went. Milliseconds. */
async function measureOpening(page, work) {
  await page.evaluate(
    (begin) => {
      performance.clearMeasures();
      globalThis.benchOpened = new Promise((done) => {
        let clicked = 0;
        addEventListener('pointerdown', (event) => (clicked ||= event.timeStamp), true);
        const look = () => {
          const text = document.querySelector('[role="textbox"][aria-multiline="true"]');
          if (!clicked || !text?.firstElementChild?.textContent.startsWith(begin) || !text.querySelector('[role="mark"]')) return;
          watcher.disconnect();
          const drawn = performance.now();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => {
              const took = (name) => performance.getEntriesByName(name, 'measure').at(-1);
              const now = performance.now();
              const parsed = took('article.parse');
              done({
                open: now - clicked,
                read: took('article.read').duration,
                transfer: took('article.transfer').duration,
                parse: parsed.duration,
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

/** Waits until the list of annotations holds so many spans: it follows the text. */
const listHolds = (page, count) =>
  page.waitForFunction(
    (expected) => document.querySelector('.annotation-list [role="option"]')?.getAttribute('aria-setsize') === expected,
    String(count),
  );
const chosenInList = (page) =>
  page.evaluate(() => document.querySelector('.annotation-list [role="option"][aria-selected="true"]')?.textContent ?? '');

/** Marks all that is to be marked, one by one. */
async function measureMarks(page, work) {
  const marks = { durations: [], work: [] };
  for (const { start, end, label } of work.adds) {
    await select(page, start, end);
    const key = { claim: '1', source: '2', number: '3' }[label];
    const measured = await measureKeys(page, 1, () => page.keyboard.press(key));
    marks.durations.push(...measured.durations);
    marks.work.push(...measured.work);
  }
  await listHolds(page, work.spans.length + work.adds.length);
  return marks;
}

const walk = (page, key, times) =>
  measureKeys(page, times, async () => {
    for (let count = 0; count < times; count += 1) {
      await page.keyboard.press(key);
      await settle(page);
    }
  });

/** Walks through spans; another one must be chosen with every key. */
async function measureSelecting(page) {
  const before = await chosenInList(page);
  const selects = await walk(page, 'j', 30);
  await page.waitForFunction(
    (old) => document.querySelector('.annotation-list [role="option"][aria-selected="true"]')?.textContent !== old,
    before,
  );
  return selects;
}

async function measureCaret(page) {
  await select(page, 0, 0);
  const place = () =>
    page.evaluate(() => {
      const { focusNode, focusOffset } = getSelection();
      const range = document.createRange();
      range.setStart(document.querySelector('[role="textbox"][aria-multiline="true"]'), 0);
      range.setEnd(focusNode, focusOffset);
      return range.toString().length;
    });
  const right = await walk(page, 'ArrowRight', 30);
  check((await place()) >= 30, 'the caret did not move to the right');
  const after = await place();
  const down = await walk(page, 'ArrowDown', 30);
  check((await place()) > after + 30, 'the caret did not move down');
  return [...right.durations, ...down.durations];
}

/** Everything that one run of the program tells about one work. */
export async function measureArticle(made, folder, work) {
  const { page, close } = await launchCopy(made, folder);
  const cdp = await page.context().newCDPSession(page);
  await page.getByRole('option', { name: /^Empty/ }).click();
  await page.getByText('One line.').first().waitFor();
  await settle(page);
  const opening = await measureOpening(page, work);
  await listHolds(page, work.spans.length);
  await settle(page);
  const heapUsed = await heap(cdp);
  await listen(page);
  const marks = await measureMarks(page, work);
  const selects = await measureSelecting(page);
  const hover = await measureHover(page);
  const carets = await measureCaret(page);
  const scroll = await wheel(page, cdp);
  await close();
  return {
    ...opening,
    heap: heapUsed,
    markWork: percentile(marks.work, 0.5),
    markWorkP95: percentile(marks.work, 0.95),
    markP95: percentile(marks.durations, 0.95),
    selectWork: percentile(selects.work, 0.5),
    selectP95: percentile(selects.durations, 0.95),
    hoverWork: percentile(hover, 0.5),
    caretP95: percentile(carets, 0.95),
    longFrames: scroll.long,
    longestFrame: scroll.longest,
    frames: scroll.frames,
  };
}

/** Marking while every flush of the disk takes so many milliseconds longer. */
export async function measureSlowDisk(made, folder, work, milliseconds) {
  const { app, page, close } = await launchCopy(made, folder);
  await page.getByRole('option', { name: new RegExp(`^${work.size}\\b`) }).click();
  await listHolds(page, work.spans.length);
  await settle(page);
  const disk = await slowDisk(app, milliseconds);
  await listen(page);
  const marks = await measureMarks(page, work);
  const flushes = await disk.flushes();
  // What is marked while a flush goes on is flushed with the next one.
  check(flushes >= (milliseconds <= 50 ? work.adds.length : 1), `${flushes} flushes for ${work.adds.length} marks`);
  await disk.end();
  await close();
  const name = `slowDisk${milliseconds}`;
  return { [`${name}Work`]: percentile(marks.work, 0.5), [`${name}P95`]: percentile(marks.durations, 0.95) };
}

/** Bytes of heap with a project that has no article. */
export async function measureHeapWithoutArticle({ profile, none }, folder) {
  const { page, close } = await launchCopy({ profile, project: none }, folder);
  await page.getByRole('heading', { name: 'Articles' }).waitFor();
  await settle(page);
  const used = await heap(await page.context().newCDPSession(page));
  await close();
  return used;
}
