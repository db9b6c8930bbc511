import { expect, test } from './fixtures';
import { ArticleText } from './pages/article-text';

const article = `The bridge at Lysna is closed

Two ferries crossed the strait on Thursday with 212 sailors, harbour envoy Ilse Varga said. The talks were slow.

“The list was read aloud on both piers,” Varga told reporters, “and every name on it answered.” At least ten people were hurt.

وصلت السفينة إلى الميناء. 🚢👨‍👩‍👧‍👦

Nobody in the U.S.-led team knows when the bridge opens again.

Share this story
Sign up for our newsletter
`;

test('typing, pasting, dropping and input methods cannot change the article, and its keys still work', async ({
  workbench,
  assay,
  folder,
}) => {
  const { page } = workbench;
  const text = new ArticleText(workbench);
  await text.open(folder, 'bridge.txt', article);
  const before = await text.lines();
  const held = (): Promise<void> => text.expectLines(before);

  await workbench.select('talks', 0, 0);
  for (const key of ['x', 'Shift+X', 'Space', 'Shift+Enter']) await page.keyboard.press(key);
  await page.keyboard.insertText('typed');
  await held();
  for (const key of ['Control+Backspace', 'Control+Delete', 'Control+u', 'Shift+Delete', 'Shift+Insert']) await page.keyboard.press(key);
  await held();

  await page.keyboard.press('Control+a');
  for (const key of ['x', 'Backspace', 'Delete', 'Control+x']) await page.keyboard.press(key);
  await held();

  await assay.electron.evaluate(({ clipboard }) => clipboard.writeText('pasted\npasted'));
  await workbench.select('talks', 0, 0);
  await page.keyboard.press('Control+v');
  await held();
  await text.drop('dropped', text.root.getByText('Nobody in the'));
  await held();

  await text.compose('に', 'にほ', '日本');
  await held();
  await text.compositionGivenUp('ni');
  await held();
  await text.press({ key: 'Dead', code: 'BracketLeft', keyCode: 219 });
  await text.press({ key: 'ê', code: 'BracketLeft', keyCode: 219 });
  await held();
  expect(await text.pieces()).toEqual([]);

  await workbench.select('talks');
  await page.keyboard.press('1');
  await expect.poll(() => text.pieces()).toEqual(['talks']);
  await held();
});

test('keys work on AZERTY and Cyrillic layouts', async ({ workbench, folder }) => {
  const text = new ArticleText(workbench);
  await text.open(folder, 'bridge.txt', article);
  await workbench.select('bridge');
  await text.press({ key: '&', code: 'Digit1', keyCode: 49 });
  await expect(text.piece('bridge')).toHaveAttribute('aria-description', '1 span: Claim');
  await workbench.select('talks');
  await text.press({ key: 'é', code: 'Digit2', keyCode: 50 });
  await expect(text.piece('talks')).toHaveAttribute('aria-description', '1 span: Source');

  await text.press({ key: 'л', code: 'KeyK', keyCode: 75 });
  await expect(text.announcement).toHaveText('Claim “bridge”, 1 of 2');
  await text.press({ key: 'о', code: 'KeyJ', keyCode: 74 });
  await expect(text.announcement).toHaveText('Source “talks”, 2 of 2');
  await text.press({ key: 'ц', code: 'KeyW', keyCode: 87 });
  await expect.poll(() => text.selection()).toBe('talks');
});

test('of overlapping spans a click takes the shortest and the next click the one around it, as does the key', async ({ workbench }) => {
  const { page } = workbench;
  const text = new ArticleText(workbench);
  const chosen = workbench.annotations.getByRole('option', { selected: true });
  const number = text.piece('212').nth(1);
  await expect(number).toHaveAttribute('aria-description', '2 spans: Number, Claim');
  const box = await number.boundingBox();
  if (!box) throw new Error('not drawn');
  // Far enough apart for two clicks that are no double click.
  const clickAt = (part: number): Promise<void> => page.mouse.click(box.x + box.width * part, box.y + box.height / 3);
  await clickAt(0.2);
  await expect(text.announcement).toHaveText('Number “212”, 1 of 2');
  await clickAt(0.75);
  await expect(text.announcement).toHaveText(/^Claim “Two ferries .*, 2 of 2$/);
  await expect(chosen).toContainText('Two ferries');
  await clickAt(0.2);
  await expect(text.announcement).toHaveText('Number “212”, 1 of 2');

  await page.keyboard.press('o');
  await expect(chosen).toContainText('Two ferries');
  await page.keyboard.press('o');
  await expect(chosen).not.toContainText('Two ferries');
  const outline = page.locator('.outline-active');
  await expect(outline).toHaveClass(/is-shown/);
  await page.keyboard.press('Escape');
  await expect(chosen).toHaveCount(0);
  await expect(outline).not.toHaveClass(/is-shown/);
});

test('a double click selects a word and leaves the spans alone, a triple click a sentence', async ({ workbench }) => {
  const text = new ArticleText(workbench);
  const chosen = workbench.annotations.getByRole('option', { selected: true });
  await text.piece('harbour envoy Ilse Varga').first().click({ clickCount: 2 });
  await expect.poll(() => text.selection()).toMatch(/^(?:harbour|envoy|Ilse|Varga)$/);
  await expect(chosen).toHaveCount(0);
  await text.root.getByText('repairs would take').first().click({ clickCount: 3 });
  await expect.poll(() => text.selection()).toBe('Officials said repairs would take “a couple of weeks”.');
});

test('one key at a bare caret takes the number, the speaker and the statement, and says what it took', async ({ workbench, folder }) => {
  const { page } = workbench;
  const text = new ArticleText(workbench);
  await text.open(folder, 'bridge.txt', article);
  for (const [key, words, said] of [
    ['1', 'crossed', 'Claim: “Two ferries crossed the strait on Thursday with 212 sailors”'],
    ['2', 'envoy', 'Source: “harbour envoy Ilse Varga”'],
    ['3', 'sailors', 'Number: “212”, read as Count, Exactly, 212'],
    ['3', 'ten', 'Number: “At least ten”, read as Count, At least, 10'],
    ['4', 'Varga said', 'Cue: “said”'],
    ['1', 'read aloud', 'Claim: “The list was read aloud on both piers”'],
    ['3', 'when the', 'Found nothing here to mark as Number: select the words first'],
    ['3', 'ten', 'Already marked as Number, now selected: “At least ten”'],
  ] as const) {
    await workbench.select(words, 0, 0);
    await page.keyboard.press(key);
    await expect(text.announcement).toHaveText(said);
  }
  await expect(workbench.annotations.getByRole('option')).toHaveCount(6);
  await expect(workbench.annotations.getByRole('option', { selected: true })).toContainText('At least ten');
});

test('edges move by word and by character and never past each other; fragments come and go', async ({ workbench, folder }) => {
  const { page } = workbench;
  const text = new ArticleText(workbench);
  await text.open(folder, 'bridge.txt', article);
  await workbench.select('talks');
  await page.keyboard.press('1');
  for (const [key, words] of [
    ['Alt+ArrowRight', 'talks were'],
    ['Alt+ArrowUp', 'The talks were'],
    ['Alt+ArrowDown', 'talks were'],
    ['Alt+ArrowLeft', 'talks'],
    ['Alt+Shift+ArrowLeft', 'talk'],
    ['Alt+Shift+ArrowDown', 'alk'],
    ['Alt+Shift+ArrowLeft', 'al'],
    ['Alt+Shift+ArrowLeft', 'a'],
    ['Alt+Shift+ArrowLeft', 'a'],
    ['Alt+ArrowLeft', 'a'],
    ['Alt+Shift+ArrowUp', 'ta'],
    ['Alt+Shift+ArrowRight', 'tal'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => text.pieces()).toEqual([words]);
  }

  await workbench.select('every name');
  await page.keyboard.press('+');
  await expect.poll(() => text.pieces()).toEqual(['tal', 'every name']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('k');
  await page.keyboard.press('-');
  await expect.poll(() => text.pieces()).toEqual(['every name']);
  await page.keyboard.press('-');
  await expect(text.announcement).toHaveText('The span has no other fragment');
});

test('a span ends on whole characters in right-to-left text and around joined emoji', async ({ workbench, folder }) => {
  const { page } = workbench;
  const text = new ArticleText(workbench);
  await text.open(folder, 'bridge.txt', article);
  const line = text.root.getByText('وصلت');
  expect(await line.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  await workbench.select('🚢', 0);
  await page.keyboard.press('1');
  await page.keyboard.press('Alt+Shift+ArrowRight');
  await expect.poll(() => text.pieces()).toEqual(['🚢👨‍👩‍👧‍👦']);
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await expect.poll(() => text.pieces()).toEqual(['🚢']);
});

test('selections grow by units and shrink again', async ({ workbench, folder }) => {
  const { page } = workbench;
  const text = new ArticleText(workbench);
  await text.open(folder, 'bridge.txt', article);
  await workbench.select('read aloud', 0, 0);
  for (const [key, words] of [
    ['w', 'read'],
    ['q', 'The list was read aloud on both piers'],
    ['.', '“The list was read aloud on both piers,” Varga told reporters, “and every name on it answered.”'],
    ['w', 'The'],
    ['e', 'The list was read aloud on both piers'],
    ['e', '“The list was read aloud on both piers,”'],
    ['Shift+E', 'The list was read aloud on both piers'],
    ['Shift+E', 'The'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => text.selection()).toBe(words);
  }

  // Where Chromium's own rules see five pieces.
  await workbench.select('S.-led', 0, 0);
  await page.keyboard.press('w');
  await expect.poll(() => text.selection()).toBe('U.S.-led');
});

test('page furniture is folded, opens by key and by click, and the caret goes through it', async ({ workbench, folder }) => {
  const { page } = workbench;
  const text = new ArticleText(workbench);
  await text.open(folder, 'bridge.txt', article);
  const last = text.root.getByText('Sign up for our newsletter');
  await expect(last).toBeHidden();
  await workbench.select('again.', 0, 0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(text.announcement).toHaveText('Page furniture, 2 lines folded. Enter unfolds them.');
  await page.keyboard.press('Enter');
  await expect(last).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await expect.poll(() => text.selection()).toBe('Sign up for our newsletter');
  await page.keyboard.press('2');
  await expect(text.piece('Sign up for our newsletter')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(last).toBeHidden();

  await text.root.locator('.fold-line').click();
  await expect(last).toBeVisible();
  await text.root.locator('.fold-open').click({ position: { x: 30, y: 16 } });
  await expect(last).toBeHidden();

  await page.keyboard.press('Control+Home');
  await page.keyboard.press('j');
  await expect(last).toBeVisible();
  await expect(text.announcement).toHaveText('Source “Sign up for our newsletter”, 1 of 1');
});
