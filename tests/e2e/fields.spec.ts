import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures';
import { launchAssay, quit } from './launch';
import { SpanFields } from './pages/span-fields';
import { Workbench } from './pages/workbench';

test('a claim is filled in without the mouse, and every answer can be undone by name', async ({ workbench }) => {
  const { page } = workbench;
  const fields = new SpanFields(page);
  await workbench.openArticle('Hospital waiting times');
  await workbench.select('Dr Marit Vance-Ødegård');
  await page.keyboard.press('1');
  await expect(fields.region).toContainText('Required, and still missing.');

  await page.keyboard.press('Enter');
  await expect(fields.list('Kind')).toBeFocused();
  await expect(page.getByTestId('announcement')).toHaveText('Fields of Claim “Dr Marit Vance-Ødegård”');
  await page.keyboard.press('Enter');
  await page.keyboard.press('q');
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(fields.list('Kind')).toContainText('Quantity');
  await expect(fields.list('Kind')).toContainText('Opinion');

  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(fields.choice('In whose voice', 'Attributed')).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.press('n');
  await expect(fields.choice('Checkable', 'No')).toBeChecked();
  await expect(fields.region).not.toContainText('still missing');

  await page.keyboard.press('Tab');
  await expect(fields.text('Why')).toBeFocused();
  await page.keyboard.type('A matter of taste');
  await page.keyboard.press('Escape');
  await expect(workbench.text).toBeFocused();
  await expect(workbench.annotations.getByRole('option')).toContainText('quantity, opinion · attributed · checkable: no');
  await workbench.saved();

  await expect.poll(() => workbench.menuLabel('edit.undo')).toBe('Undo change Why');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(fields.text('Why')).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(fields.choice('Checkable', 'No')).not.toBeChecked();
  await expect(fields.text('Why')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+z');
  await expect(fields.choice('Checkable', 'No')).toBeChecked();
});

test('what does not fit is kept as typed and marked, and is not a change until it fits', async ({ workbench }) => {
  const { page } = workbench;
  const fields = new SpanFields(page);
  await workbench.openArticle('Hospital waiting times');
  await workbench.select('Dr Marit Vance-Ødegård');
  await page.keyboard.press('3');
  await fields.text('Value').fill('1,000');
  await fields.text('When').fill('12 March');
  await page.keyboard.press('Escape');
  await expect(fields.text('Value')).toHaveAttribute('aria-invalid', 'true');
  await expect(fields.region).toContainText('Write digits with a decimal point and nothing else: 4200000 or 0.5. Not kept until it fits.');
  await expect(fields.region).toContainText('Write a date such as 2026-03-12, 2026-03, 2023 or 2023/2026. Not kept until it fits.');
  await expect.poll(() => workbench.menuLabel('edit.undo')).toBe('Undo mark number');

  await workbench.select('Dr Marit Vance-Ødegård', 0, 2);
  await page.keyboard.press('2');
  await expect(fields.text('Value')).toHaveCount(0);
  await workbench.annotations.getByRole('option', { name: /^Number/ }).click();
  await expect(fields.text('Value')).toHaveValue('1,000');
  await fields.text('Value').fill('1000');
  await fields.text('When').fill('2026-03~');
  await page.keyboard.press('Escape');
  await expect(fields.text('Value')).not.toHaveAttribute('aria-invalid', 'true');
  await expect.poll(() => workbench.menuLabel('edit.undo')).toBe('Undo change When');
  await expect(workbench.annotations.getByRole('option', { name: /^Number/ })).toContainText('1000');
});

test('what is typed belongs to its span when another one is chosen, and is on disk when the window closes', async ({
  workbench,
  assay,
  profile,
}) => {
  const { page } = workbench;
  const fields = new SpanFields(page);
  await workbench.openArticle('Hospital waiting times');
  for (const quote of ['Marit', 'Vance']) {
    await workbench.select(quote);
    await page.keyboard.press('2');
  }
  const [first, second] = [workbench.annotations.getByRole('option').nth(0), workbench.annotations.getByRole('option').nth(1)];
  await first.click();
  await expect(fields.region.locator('.span-quote')).toHaveText('Marit');
  await fields.text('Note').fill('belongs to Marit');
  await second.click();
  await expect(first).toContainText('belongs to Marit');
  await expect(fields.text('Note')).toHaveValue('');
  await fields.text('Note').pressSequentially('typed to the last moment');
  await quit(assay);

  const again = new Workbench(await launchAssay(profile, [join(profile, 'sample-project')]));
  await again.openArticle('Hospital waiting times');
  await expect(again.annotations.getByRole('option').nth(0)).toContainText('belongs to Marit');
  await expect(again.annotations.getByRole('option').nth(1)).toContainText('typed to the last moment');
  await quit(again.assay);
});

test('evidence is added, filled in, summed up in a line and taken away again', async ({ workbench }) => {
  const { page } = workbench;
  const fields = new SpanFields(page);
  await workbench.openArticle('Hospital waiting times');
  await workbench.select('Dr Marit Vance-Ødegård');
  await page.keyboard.press('1');
  await fields.choice('Checkable', 'Yes').click();
  await fields.region.getByRole('button', { name: 'Add evidence' }).click();
  await expect(fields.text('Question')).toBeFocused();
  await page.keyboard.type('How long did they wait?');
  await fields.choice('It speaks', 'Against it').click();
  const evidence = fields.region.getByRole('group', { name: 'Evidence', exact: true });
  await expect(evidence.locator('summary')).toContainText('How long did they wait? · Against it');
  await fields.text('Retrieved on').fill('yesterday');
  await fields.text('Title').fill('Register of waiting times');
  await expect(evidence).toContainText('Write a date such as');
  await evidence.locator('summary').click();
  await expect(fields.text('Question')).toHaveCount(0);
  await evidence.locator('summary').click();
  await expect(fields.text('Title')).toHaveValue('Register of waiting times');
  await evidence.getByRole('button', { name: 'Remove' }).click();
  await expect(evidence.locator('summary')).toHaveCount(0);
  await expect(evidence.getByRole('button', { name: 'Add evidence' })).toBeFocused();
  await workbench.command('edit.undo');
  await expect(evidence.locator('summary')).toContainText('How long did they wait?');
});

test('F1 shows the guideline of the field with the focus, else of the label, and leads back', async ({ workbench }) => {
  const { page } = workbench;
  const fields = new SpanFields(page);
  await workbench.annotations.getByRole('option', { name: /Two ferries crossed/ }).click();
  await fields.choice('Checkable', 'Yes').focus();
  await page.keyboard.press('F1');
  const guideline = page.getByRole('dialog', { name: 'Guideline: Checkable' });
  await expect(guideline).toContainText('Could a careful stranger settle it');
  await expect(guideline).toContainText('It depends on what is meant');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('.guideline-card').analyze();
  expect(violations).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(guideline).toHaveCount(0);
  await expect(fields.choice('Checkable', 'Yes')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(workbench.text).toBeFocused();
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Guideline: Claim' })).toContainText('One statement, one span.');
  await page.keyboard.press('Escape');
  await expect(workbench.text).toBeFocused();
  await fields.region.getByRole('button', { name: 'Guideline: Worth checking' }).hover();
  await expect(page.getByRole('tooltip')).toContainText('Would readers want to know');
});

test('L changes the label from the text; what the new label has no field for is kept until it is taken out', async ({ workbench }) => {
  const { page } = workbench;
  const fields = new SpanFields(page);
  await workbench.openArticle('Hospital waiting times');
  await workbench.select('Dr Marit Vance-Ødegård');
  await page.keyboard.press('3');
  await fields.text('Of what').fill('doctors');
  await page.keyboard.press('Escape');
  await page.keyboard.press('l');
  await expect(page.getByRole('menu', { name: 'Change the label' })).toBeVisible();
  await page.keyboard.press('2');
  await expect(workbench.annotations.getByRole('option', { name: /^Source/ })).toBeVisible();
  await expect(workbench.text).toBeFocused();
  await expect(fields.region).toContainText('counted');
  await expect(fields.region).toContainText('doctors');
  await fields.region.getByRole('button', { name: 'Take out' }).click();
  await expect(fields.region).not.toContainText('doctors');
  await workbench.focusText();
  await page.keyboard.press('l');
  await expect(page.getByRole('menuitemradio', { name: 'Claim' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(workbench.annotations.getByRole('option', { name: /^Cue/ })).toBeVisible();
  await expect.poll(() => workbench.menuLabel('edit.undo')).toBe('Undo change label to cue');
});

test('the ends of relations are chips that lead to the other span', async ({ workbench }) => {
  const fields = new SpanFields(workbench.page);
  await workbench.annotations.getByRole('option', { name: /Two ferries crossed/ }).click();
  const chip = fields.region.getByRole('button', { name: 'harbour envoy Ilse Varga' });
  await expect(fields.region).toContainText('Said by');
  await chip.click();
  await expect(workbench.annotations.getByRole('option', { selected: true })).toContainText('harbour envoy Ilse Varga');
  await expect(fields.region).toContainText('Source of');
});

test('a number is marked with what it says in its fields, which are a person’s own from then on, and go with it in one undo', async ({
  workbench,
}) => {
  const { page } = workbench;
  const fields = new SpanFields(page);
  await workbench.openArticle('Hospital waiting times');
  await workbench.select('213 million', 0, 0);
  await page.keyboard.press('3');
  await expect(page.getByTestId('announcement')).toHaveText('Number: “€213 million”, read as Money, Exactly, 213000000, EUR');
  await expect(fields.list('Kind')).toContainText('Money');
  await expect(fields.list('How exact')).toContainText('Exactly');
  await expect(fields.text('Value')).toHaveValue('213000000');
  await expect(fields.text('Unit or currency')).toHaveValue('EUR');
  await fields.text('Unit or currency').fill('GBP');
  await page.keyboard.press('Escape');
  await workbench.select('213 million', 0, 0);
  await page.keyboard.press('3');
  await expect(fields.text('Unit or currency')).toHaveValue('GBP');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(fields.text('Unit or currency')).toHaveValue('EUR');
  await expect.poll(() => workbench.menuLabel('edit.undo')).toBe('Undo mark number');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(workbench.annotations.getByRole('option')).toHaveCount(0);
});
