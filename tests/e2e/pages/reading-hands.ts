import { expect, type Page } from '@playwright/test';

/** What a reader sees: the lines of the article, where the caret is, and how many rows below it a place lies. */
interface Sight {
  readonly lines: readonly string[];
  /** UTF-16 code units of the text, lines joined by line feeds. */
  readonly caret: number;
  readonly rowsDown: number;
}

/** Further than this along a row, an arrow key up or down is the shorter way. */
const farAlong = 45;
/** Nearer than this, a reader goes by character. */
const nearBy = 3;
const mostKeys = 200;

/** Somebody who reads with the eyes and works with real keys alone, and who counts them. */
export class ReadingHands {
  keys = 0;

  constructor(private readonly page: Page) {}

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    this.keys += keys.length;
  }

  async type(words: string): Promise<void> {
    await this.page.keyboard.type(words);
    this.keys += [...words].length;
  }

  /** Moves the caret into (or to an edge of) the n-th place where these words stand. */
  async goTo(words: string, occurrence = 0): Promise<void> {
    const start = await this.find(words, occurrence);
    await this.moveTo(start, start + words.length);
  }

  /** Moves the caret before the n-th place where these words stand. */
  async goBefore(words: string, occurrence = 0): Promise<void> {
    const start = await this.find(words, occurrence);
    await this.moveTo(start, start);
  }

  /** From the page's beginning to its end, nothing pressed a pointer. */
  static async watchForMouse(page: Page): Promise<() => Promise<number>> {
    await page.evaluate(() => {
      document.documentElement.dataset.pointerPresses = '0';
      for (const type of ['pointerdown', 'mousedown', 'wheel']) {
        const count = (): void => {
          const { dataset } = document.documentElement;
          dataset.pointerPresses = String(Number(dataset.pointerPresses) + 1);
        };
        addEventListener(type, count, { capture: true, passive: true });
      }
    });
    return () => page.evaluate(() => Number(document.documentElement.dataset.pointerPresses));
  }

  private async find(words: string, occurrence: number): Promise<number> {
    const text = (await this.look(0)).lines.join('\n');
    let start = -1;
    for (let count = 0; count <= occurrence; count += 1) start = text.indexOf(words, start + 1);
    expect(start, `“${words}” stands in the text`).toBeGreaterThanOrEqual(0);
    return start;
  }

  private async moveTo(from: number, to: number): Promise<void> {
    await this.moveToLine(from);
    for (let keys = 0; keys < mostKeys; keys += 1) {
      const { caret } = await this.look(from);
      if (caret >= from && caret <= to) return;
      const goal = caret < from ? from : to;
      const { rowsDown } = await this.look(goal);
      const along = goal - caret;
      if (Math.abs(along) > farAlong && rowsDown !== 0) await this.press(rowsDown > 0 ? 'ArrowDown' : 'ArrowUp');
      else await this.press(`${Math.abs(along) > nearBy ? 'Control+' : ''}Arrow${along > 0 ? 'Right' : 'Left'}`);
    }
    throw new Error(`the caret does not come to ${from}`);
  }

  /** Paragraph by paragraph; back by way of the beginning. */
  private async moveToLine(offset: number): Promise<void> {
    const { lines, caret } = await this.look(offset);
    const wanted = lineOf(lines, offset);
    if (lineOf(lines, caret) > wanted) await this.press('Control+Home');
    for (let keys = 0; keys < lines.length; keys += 1) {
      if (lineOf(lines, (await this.look(offset)).caret) >= wanted) return;
      await this.press('Control+ArrowDown');
    }
    throw new Error(`the caret does not come to line ${wanted}`);
  }

  private look(place: number): Promise<Sight> {
    return this.page.getByRole('textbox', { name: 'Article text' }).evaluate((root, offset) => {
      const lines = [...root.children].map((line) => line.textContent ?? '');
      const { focusNode, focusOffset } = getSelection() ?? {};
      let caret = -1;
      let goal: DOMRect | undefined;
      let start = 0;
      for (const [index, line] of [...root.children].entries()) {
        const range = document.createRange();
        if (focusNode && line.contains(focusNode)) {
          range.selectNodeContents(line);
          range.setEnd(focusNode, focusOffset ?? 0);
          caret = start + range.toString().length;
        }
        const length = lines[index]?.length ?? 0;
        if (offset >= start && offset <= start + length) {
          const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          let left = offset - start;
          for (let node = texts.nextNode(); node instanceof Text; node = texts.nextNode()) {
            if (left < node.length) {
              range.setStart(node, left);
              range.setEnd(node, left + 1);
              goal = [...range.getClientRects()].at(-1);
              break;
            }
            left -= node.length;
          }
        }
        start += length + 1;
      }
      const here = focusNode && document.createRange();
      here?.setStart(focusNode as Node, focusOffset ?? 0);
      const top = here && ([...here.getClientRects()].at(-1) ?? here.getBoundingClientRect()).top;
      const rowsDown =
        goal && top !== undefined ? Math.round((goal.top - (top ?? 0)) / Number.parseFloat(getComputedStyle(root).lineHeight)) : 0;
      return { lines, caret, rowsDown };
    }, place);
  }
}

function lineOf(lines: readonly string[], offset: number): number {
  let end = -1;
  return lines.findIndex((line) => {
    end += line.length + 1;
    return offset <= end;
  });
}
