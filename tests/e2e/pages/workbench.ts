import { expect, type Locator, type Page } from '@playwright/test';
import type { Assay } from '../launch';

/** The window as a person sees it: everything is found by its accessible name. */
export class Workbench {
  readonly page: Page;
  readonly articles: Locator;
  readonly text: Locator;
  readonly annotations: Locator;
  readonly fields: Locator;
  readonly saveState: Locator;

  constructor(readonly assay: Assay) {
    const { page } = assay;
    this.page = page;
    this.articles = page.getByRole('listbox', { name: 'Articles' }).or(page.getByRole('grid', { name: 'Articles' }));
    this.text = page.getByRole('textbox', { name: 'Article text' });
    this.annotations = page.getByRole('listbox', { name: 'Annotations' }).or(page.getByRole('grid', { name: 'Annotations' }));
    this.fields = page.getByRole('region', { name: 'Fields' });
    this.saveState = page.getByRole('status', { name: 'Save state' });
  }

  /** Answers the question for a name; the sample project opens. */
  async firstStart(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Your name' }).fill(name);
    await this.page.keyboard.press('Enter');
    // From then on every key has somebody who listens; the panels stand a little later than the text.
    await expect(this.text).toBeFocused();
    await expect(this.annotations.getByRole('option').first()).toBeVisible();
  }

  /** The dialog for a folder (or for files) that main opens next answers with these paths. */
  async answerOpenDialog(paths: readonly string[]): Promise<void> {
    await this.assay.electron.evaluate(({ dialog }, filePaths) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [...filePaths] });
    }, paths);
  }

  /** Runs a named command as the menu bar would. */
  async command(id: string): Promise<void> {
    await this.assay.electron.evaluate(({ BrowserWindow }, command) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('assay.event', { type: 'command', command });
    }, id);
  }

  /** What the menu bar calls a command at the moment. */
  async menuLabel(id: string): Promise<string> {
    return this.assay.electron.evaluate(({ Menu }, command) => Menu.getApplicationMenu()?.getMenuItemById(command)?.label ?? '', id);
  }

  /** Opens an article by the beginning of its title. */
  async openArticle(title: string): Promise<void> {
    await this.articles.getByRole('option', { name: new RegExp(`^${title}`) }).click();
    await expect(this.page.locator('.crumbs')).toContainText(title);
    await expect(this.text).toBeVisible();
  }

  async saved(): Promise<void> {
    await expect(this.saveState).toContainText('Saved');
  }

  async focusText(): Promise<void> {
    await this.text.focus();
  }

  /** Puts the caret before (or selects) the n-th place where `quote` stands in the text, by keyboard-equivalent DOM selection. */
  async select(quote: string, occurrence = 0, length = quote.length): Promise<void> {
    await this.focusText();
    await this.text.evaluate(
      (root, wanted) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const nodes: Text[] = [];
        for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text);
        const text = nodes.map((node) => node.data).join('');
        let start = -1;
        for (let count = 0; count <= wanted.occurrence; count += 1) start = text.indexOf(wanted.quote, start + 1);
        if (start < 0) throw new Error(`not in the text: ${wanted.quote}`);
        const place = (offset: number): [Text, number] => {
          let before = 0;
          for (const node of nodes) {
            if (offset <= before + node.length) return [node, offset - before];
            before += node.length;
          }
          throw new Error('beyond the text');
        };
        const [startNode, startOffset] = place(start);
        const [endNode, endOffset] = place(start + wanted.length);
        const selection = getSelection();
        selection?.setBaseAndExtent(startNode, startOffset, endNode, endOffset);
        startNode.parentElement?.scrollIntoView({ block: 'center' });
      },
      { quote, occurrence, length },
    );
  }
}
