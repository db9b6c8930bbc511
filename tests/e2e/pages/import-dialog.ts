import type { Locator } from '@playwright/test';
import type { Workbench } from './workbench';

/** The dialog that shows what would be imported, and after it the report. */
export class ImportDialog {
  readonly root: Locator;

  constructor(private readonly workbench: Workbench) {
    this.root = workbench.page.getByRole('dialog').or(workbench.page.getByRole('alertdialog'));
  }

  file(name: string): Locator {
    return this.root.getByRole('article', { name, exact: true });
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }

  async chooseEncoding(file: string, encoding: string): Promise<void> {
    await this.file(file)
      .getByRole('button', { name: new RegExp(`Encoding of ${file}`) })
      .press('Enter');
    await this.workbench.page.getByRole('option', { name: encoding, exact: true }).press('Enter');
  }
}
