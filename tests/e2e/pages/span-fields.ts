import type { Locator, Page } from '@playwright/test';

/** The fields of the selected span, found by the names that people read. */
export class SpanFields {
  readonly region: Locator;

  constructor(readonly page: Page) {
    this.region = page.getByRole('region', { name: 'Fields' });
  }

  /** A field that is typed in. */
  text(name: string): Locator {
    return this.region.getByRole('textbox', { name, exact: true });
  }

  /** One of the choices that stand side by side. */
  choice(field: string, name: string): Locator {
    return this.region.getByRole('radiogroup', { name: field, exact: true }).getByRole('radio', { name, exact: true });
  }

  /** The button of a list of choices; what was chosen is in its text. */
  list(name: string): Locator {
    return this.region.getByRole('button', { name: new RegExp(`^(?!Guideline).*\\b${name}$`) });
  }
}
