import type { Locator } from '@playwright/test';
import type { Workbench } from './workbench';

/** The dialog that asks what to export, shows how far it is, and says what came of it. */
export class ExportDialog {
  readonly root: Locator;

  constructor(private readonly workbench: Workbench) {
    this.root = workbench.page.getByRole('dialog').or(workbench.page.getByRole('alertdialog'));
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name });
  }

  async choose(group: string, choice: string | RegExp): Promise<void> {
    await this.root.getByRole('radiogroup', { name: group }).getByRole('radio', { name: choice }).press('Space');
  }

  async chooseFormat(name: string): Promise<void> {
    await this.root.getByRole('button', { name: /Format/ }).press('Enter');
    await this.workbench.page.getByRole('option', { name }).press('Enter');
  }
}
