import { expect, test } from './fixtures';
import { ArticleText } from './pages/article-text';

const notice = `All content created by the Lysna Desk, an independent newsroom, is ${'available without charge to any newspaper, '.repeat(8)}and more.`;
const article = `The bridge at Lysna is closed, and nobody in the team that was led by the port knows when it opens for the ships again

Two ferries crossed the strait on Thursday.

${notice}
Sign up for our newsletter

The bridge opens in May.
`;

test('the caret never stands in the part of a folded line that is cut off, and goes on behind the fold', async ({ workbench, folder }) => {
  const { page } = workbench;
  const text = new ArticleText(workbench);
  await text.open(folder, 'bridge.txt', article);
  const line = text.root.locator('.fold-line');
  await expect(line).toBeVisible();
  const caretIsSeen = (): Promise<boolean> =>
    line.evaluate((element) => {
      const box = element.getBoundingClientRect();
      const range = getSelection()?.getRangeAt(0);
      const caret = range?.getBoundingClientRect();
      return Boolean(caret && element.contains(range?.startContainer ?? null) && caret.left >= box.left && caret.right <= box.right);
    });
  const line1 = (): Promise<string> => page.evaluate(() => getSelection()?.anchorNode?.parentElement?.closest('.block')?.textContent ?? '');
  await workbench.select('content created', 0, 0);
  await page.keyboard.press('End');
  await expect.poll(caretIsSeen).toBe(true);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(line1).not.toContain('All content');
  await workbench.select('The bridge opens', 0, 0);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(caretIsSeen).toBe(true);
  // Unfolded, all of it can be read and reached.
  await page.keyboard.press('Enter');
  await expect(line).toHaveCount(0);
  await page.keyboard.press('End');
  await expect.poll(line1).toContain('All content');
});

test('a key leads to the beginning of the article, soon after the focus came too, and it is its very top', async ({ workbench }) => {
  const { page, text } = workbench;
  const scrolled = (): Promise<number> => text.evaluate((root) => root.closest('.article-scroll')?.scrollTop ?? -1);
  await page.keyboard.press('ControlOrMeta+1');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+2');
  await page.keyboard.press('ControlOrMeta+End');
  await expect.poll(scrolled).toBeGreaterThan(200);
  await page.keyboard.press('ControlOrMeta+Home');
  await expect.poll(scrolled).toBe(0);
});

test('four spans over each other are readable in a heading: their lines do not reach the letters below', async ({ workbench, folder }) => {
  const { page } = workbench;
  const text = new ArticleText(workbench);
  await text.open(folder, 'bridge.txt', article);
  for (const words of ['nobody in the team that was led by the port knows when it opens', 'nobody in the team that was led by the port']) {
    for (const key of ['1', '2']) {
      await workbench.select(words);
      await page.keyboard.press(key);
    }
  }
  await expect(text.marks.first()).toHaveAttribute('data-spans', /(\S+ ){3}\S+/);
  const overlap = await text.marks.first().evaluate((mark) => {
    const [row, next] = mark.getClientRects();
    const size = Number.parseFloat(getComputedStyle(mark).fontSize);
    // The letters begin some way below the top of their row.
    return row && next ? row.bottom - (next.top + size * 0.3) : Number.NaN;
  });
  expect(overlap).toBeLessThanOrEqual(0);
});
