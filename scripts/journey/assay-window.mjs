import { _electron } from 'playwright';
import { isSandboxed } from '../setup/electron-runtime.mjs';
import { root } from '../setup/root.mjs';

// Longer than anything takes on a slow machine; shorter than a person waits for a program that hangs.
const patience = 20_000;

/** A running Assay, used as a person without a mouse uses it: everything is found by its accessible name and done by keys. */
export class AssayWindow {
  /**
   * @param {import('playwright').ElectronApplication} electron
   * @param {import('playwright').Page} page
   */
  constructor(electron, page) {
    this.electron = electron;
    this.page = page;
    this.text = page.getByRole('textbox', { name: 'Article text' });
    this.header = page.getByRole('banner');
    this.annotations = page.getByRole('listbox', { name: 'Annotations' });
    this.fields = page.getByRole('region', { name: 'Fields' });
    this.saveState = page.getByRole('status', { name: 'Save state' });
    this.statusBar = page.getByRole('contentinfo');
    this.dialog = page.getByRole('dialog');
  }

  /** @param {string} profile folder for what Assay keeps about a person */
  static async open(profile) {
    const electron = await _electron.launch({
      args: ['--disable-gpu', `--user-data-dir=${profile}`, root],
      cwd: root,
      chromiumSandbox: isSandboxed,
      timeout: patience,
    });
    const page = await electron.firstWindow();
    page.setDefaultTimeout(patience);
    return new AssayWindow(electron, page);
  }

  /** @param {string} keys */
  press(keys) {
    return this.page.keyboard.press(keys);
  }

  /** Runs a command by its name in the command palette. @param {string} name */
  async command(name) {
    await this.press('Control+k');
    await this.dialog.getByRole('combobox').waitFor();
    await this.page.keyboard.type(name);
    await this.dialog.getByRole('option', { name }).and(this.page.locator('[data-focused]')).waitFor();
    await this.press('Enter');
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** The next dialog for files or a folder, which the system shows, is answered with a path. @param {string} path */
  chooses(path) {
    return this.electron.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, path);
  }

  async spanCount() {
    return Number.parseInt(await this.statusBar.getByText(/^\d+ spans? ·/).innerText(), 10);
  }

  /** @param {number} count */
  untilSpanCount(count) {
    return this.statusBar.getByText(new RegExp(`^${count} spans? ·`)).waitFor();
  }

  /** Waits until one of the fields holds a value, or none does. @param {string} value @param {boolean} isThere */
  untilField(value, isThere) {
    return this.page.waitForFunction(
      ([wanted, there]) => {
        const fields = document.querySelectorAll('[aria-label="Fields"] :is(input, textarea)');
        return [...fields].some((field) => /** @type {HTMLInputElement} */ (field).value === wanted) === there;
      },
      /** @type {const} */ ([value, isThere]),
    );
  }

  /** Closes the window as a person does, so that everything is written. */
  async close() {
    const closed = this.electron.waitForEvent('close', { timeout: patience });
    await this.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await closed;
  }
}
