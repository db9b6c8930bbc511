import { expect, test } from './fixtures';

test('the list is filtered by label and by text, counted, and put in the order of making', async ({ workbench }) => {
  const { page, annotations } = workbench;
  const pane = page.getByRole('region', { name: 'Annotations' });
  await expect(pane).toContainText('All 159');
  await pane.getByRole('button', { name: 'Source, 32' }).click();
  await expect(pane).toContainText('32 of 159');
  await expect(annotations.getByRole('option', { name: /^Claim/ })).toHaveCount(0);
  await pane.getByRole('searchbox').fill('VARGA');
  await expect(annotations.getByRole('option').first()).toContainText('harbour envoy Ilse Varga');
  await pane.getByRole('searchbox').fill('no such words');
  await expect(annotations.getByRole('option')).toHaveCount(0);
  await pane.getByRole('button', { name: 'Show all' }).click();
  await expect(pane).toContainText('All 159');

  await workbench.select('Two ferries', 0);
  await page.keyboard.press('4');
  await expect(pane).toContainText('All 160');
  await expect(annotations.getByRole('option').first()).toContainText('Ferry exchange at Lysna');
  await pane.getByRole('button', { name: 'Newest first' }).click();
  await expect(annotations.getByRole('option').first()).toContainText('Two ferries');
});

test('the list is walked by keyboard, in step with the text, which comes into view and leaves the focus where it is', async ({
  workbench,
}) => {
  const { page, annotations, fields, text } = workbench;
  const chosen = annotations.getByRole('option', { selected: true });
  await page.keyboard.press('ControlOrMeta+3');
  await expect(annotations).toBeFocused();
  await page.keyboard.press('Home');
  await expect(chosen).toContainText('Ferry exchange at Lysna brings 212 sailors home');
  await page.keyboard.press('ArrowDown');
  await expect(chosen).toContainText('212');
  await page.keyboard.press('j');
  await expect(chosen).toContainText('Two ferries crossed');
  await page.keyboard.press('k');
  await expect(chosen).toContainText('212');
  await page.keyboard.type('tomasz');
  await expect(chosen).toContainText('Tomasz Wren');
  await expect(text.getByText('Tomasz Wren').first()).toBeInViewport();
  await expect(annotations).toBeFocused();
  await page.keyboard.press('End');
  await expect(annotations.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(fields.locator(':focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await page.keyboard.press('ControlOrMeta+3');
  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
});

test('Delete in the list deletes the span and goes on with the next one', async ({ workbench }) => {
  const { page, annotations } = workbench;
  const chosen = annotations.getByRole('option', { selected: true });
  await annotations.getByRole('option').first().click();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('region', { name: 'Annotations' })).toContainText('All 158');
  await expect(chosen).toContainText('212');
  await expect(annotations).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(page.getByRole('region', { name: 'Annotations' })).toContainText('All 159');
});

test('what is chosen in the text is chosen in the list, however far down', async ({ workbench }) => {
  const { annotations, text } = workbench;
  await text.getByText('Tomasz Wren').first().click();
  await expect(annotations.getByRole('option', { selected: true })).toContainText('Tomasz Wren');
  await expect(annotations.getByRole('option', { selected: true })).toBeInViewport();
});

test('another article begins with its whole list, which keeps the focus that it has', async ({ workbench }) => {
  const { page, annotations } = workbench;
  const pane = page.getByRole('region', { name: 'Annotations' });
  await pane.getByRole('button', { name: 'Source, 32' }).click();
  await page.keyboard.press('ControlOrMeta+3');
  await page.keyboard.press('End');
  await expect(annotations.getByRole('option').last()).toHaveAttribute('aria-selected', 'true');
  await workbench.command('article.next');
  await expect(pane).toContainText('All 28');
  await expect(annotations).toBeFocused();
  await expect(annotations.getByRole('option').first()).toBeInViewport();
});

test('a span is copied as text with its offsets', async ({ workbench, assay }) => {
  const { page } = workbench;
  await page.keyboard.press('ControlOrMeta+3');
  await page.keyboard.type('two ferries');
  await page.keyboard.press('ControlOrMeta+Shift+c');
  await expect
    .poll(() => assay.electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(/^\d+–\d+\tTwo ferries crossed the strait on Thursday with 212 sailors\nUTF-16 code units, end exclusive, in “Ferry exchange/);
});
