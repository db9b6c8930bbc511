import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';
import { ImportDialog } from './import-dialog';
import type { Workbench } from './workbench';

/** A key as a layout sends it: what it types and where it lies. */
export interface LayoutKey {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
}

/** The article's text: what is in it, and everything that tries to change it. */
export class ArticleText {
  readonly page: Page;
  readonly root: Locator;
  /** The drawn pieces of spans. */
  readonly marks: Locator;
  private input: CDPSession | null = null;

  constructor(readonly workbench: Workbench) {
    this.page = workbench.page;
    this.root = workbench.text;
    this.marks = this.root.locator('[role="mark"]');
  }

  /** Imports a text through the dialog and opens it: an article in which nothing is marked. */
  async open(folder: string, name: string, words: string): Promise<void> {
    const path = join(folder, name);
    await writeFile(path, words);
    const dialog = new ImportDialog(this.workbench);
    await this.workbench.answerOpenDialog([path]);
    await this.page.keyboard.press('Control+i');
    await dialog.button('Import 1 article').press('Enter');
    await dialog.button('Open the article').press('Enter');
    await expect(dialog.root).toBeHidden();
    await expect(this.root).toContainText(words.split('\n')[0] ?? '');
  }

  /** The words of every drawn piece, in order. */
  pieces(): Promise<readonly string[]> {
    return this.marks.allTextContents();
  }

  /** What was said last to a screen reader. */
  get announcement(): Locator {
    return this.page.getByTestId('announcement');
  }

  /** The lines as they are in the page. */
  lines(): Promise<readonly string[]> {
    return this.root.evaluate((root) => [...root.children].map((line) => line.textContent ?? ''));
  }

  /** The drawn piece of a span with exactly these words. */
  piece(words: string): Locator {
    return this.marks.filter({ hasText: new RegExp(`^${words}$`) });
  }

  selection(): Promise<string> {
    return this.page.evaluate(() => getSelection()?.toString() ?? '');
  }

  /** A real key event, as from a keyboard with another layout. */
  async press({ key, code, keyCode }: LayoutKey): Promise<void> {
    const input = await this.session();
    const typed = [...key].length === 1 ? { text: key } : {};
    await input.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, windowsVirtualKeyCode: keyCode, ...typed });
    await input.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, windowsVirtualKeyCode: keyCode });
  }

  /** Types with an input method: each text takes the place of the one before, the last is put in. */
  async compose(...texts: readonly string[]): Promise<void> {
    const input = await this.session();
    for (const text of texts) {
      await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await input.send('Input.insertText', { text: texts.at(-1) ?? '' });
  }

  async compositionGivenUp(text: string): Promise<void> {
    const input = await this.session();
    await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await input.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  }

  /** Text dragged from elsewhere and let go over a line. */
  async drop(words: string, onto: Locator): Promise<void> {
    await onto.evaluate((element, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', text);
      dataTransfer.setData('text/html', `<b>${text}</b>`);
      const { left, top } = element.getBoundingClientRect();
      for (const type of ['dragenter', 'dragover', 'drop']) {
        element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer, clientX: left + 5, clientY: top + 5 }));
      }
    }, words);
  }

  async expectLines(lines: readonly string[]): Promise<void> {
    await expect.poll(() => this.lines()).toEqual(lines);
  }

  private async session(): Promise<CDPSession> {
    this.input ??= await this.page.context().newCDPSession(this.page);
    return this.input;
  }
}
