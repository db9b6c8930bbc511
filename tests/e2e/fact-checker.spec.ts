import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { expect, test } from './fixtures';
import { launchAssay, quit, root } from './launch';
import { networkUse } from './net-log';
import { ExportDialog } from './pages/export-dialog';
import { ImportDialog } from './pages/import-dialog';
import { ReadingHands } from './pages/reading-hands';
import { SpanFields } from './pages/span-fields';
import { Workbench } from './pages/workbench';
import { expectReferenceExport } from './reference-export';
import { expected, marks } from './reference-marks';

const article = resolve(root, '../shared/data/reference-article.txt');

test('a fact-checker marks, describes, exports and finds again a real article, by keyboard alone', async ({
  assay,
  profile,
  folder,
}, info) => {
  test.skip(!existsSync(article), 'the reference article is not beside this folder: ../shared/data/reference-article.txt');
  test.setTimeout(180_000);
  const text = (await readFile(article, 'utf8')).replace(/\r\n?/g, '\n');
  const workbench = new Workbench(assay);
  const { page, annotations } = workbench;
  const hands = new ReadingHands(page);
  const presses = await ReadingHands.watchForMouse(page);
  const fields = new SpanFields(page);
  const said = page.getByTestId('announcement');
  const pane = page.getByRole('region', { name: 'Annotations' });
  const began = Date.now();

  await test.step('a name, a project, an article', async () => {
    await hands.type('Mira Toll');
    await hands.press('Enter');
    await expect(workbench.text).toBeFocused();
    await hands.press('Control+Shift+N');
    await hands.type('Desk check');
    await workbench.answerOpenDialog([folder]);
    await hands.press('Enter');
    await expect(page.getByRole('button', { name: 'Import articles…' })).toBeFocused();
    await workbench.answerOpenDialog([article]);
    await hands.press('Enter');
    const dialog = new ImportDialog(workbench);
    await expect(dialog.button('Import 1 article')).toBeFocused();
    await hands.press('Enter');
    await expect(dialog.button('Open the article')).toBeFocused();
    await hands.press('Enter');
    await expect(workbench.text).toBeFocused();
    await expect(workbench.text).toContainText('swap 314 prisoners');
  });

  await test.step('one key marks a statement, who says so, a number, the words that say it', async () => {
    const before = hands.keys;
    for (const [at, occurrence, keys, ...quotes] of marks) {
      await hands.goTo(at, occurrence);
      for (const [index, key] of [...keys].entries()) {
        await hands.press(key);
        const [start = ''] = (quotes[index] ?? '').split(' … ');
        await expect(said).toContainText(`: “${start}`);
      }
    }
    await expect(pane).toContainText(`All ${expected.length}`);
    await expect(workbench.text).toBeFocused();
    info.annotations.push({ type: 'keys', description: `${hands.keys - before} for ${expected.length} spans` });
    // Reading on included: four keys for a span.
    expect(hands.keys - before).toBeLessThan(expected.length * 4);
  });

  await test.step('fields of a claim, a source and a number', async () => {
    await hands.press('Control+Home', 'Enter', 'Enter');
    await hands.type('ev');
    await hands.press('Enter', 'Escape', 'Tab', 'Space', 'Tab', 'Space');
    await expect(fields.choice('Checkable', 'Yes')).toBeChecked();
    await hands.press('Tab', 'Tab');
    await hands.type('Talks led by the U.S. produced an exchange.');
    await hands.press('Tab', 'Tab', 'Enter');
    await hands.type('Did the talks produce it?');
    await hands.press('Tab');
    await hands.type('Both sides say so.');
    await hands.press('Escape');
    await expect(workbench.text).toBeFocused();

    await hands.goTo('Envoy Steve');
    await hands.press('Enter');
    await hands.type('pe');
    await hands.press('Tab');
    await hands.type('na');
    await expect(fields.list('How it is named')).toContainText('Named');
    await hands.press('Escape');

    await hands.goTo('five months');
    await hands.press('Enter');
    await expect(fields.list('Kind')).toContainText('Duration');
    await expect(fields.text('Value')).toHaveValue('5');
    await expect(fields.text('Unit or currency')).toHaveValue('months');
    await hands.press('Escape');
    await expect(annotations.getByRole('option', { selected: true })).toContainText('five months duration · exactly · 5');
  });

  await test.step('edges, a second fragment, another label, a note, a deletion; back and forth again', async () => {
    await hands.goTo('32 ballistic');
    await hands.press('Alt+ArrowRight');
    await expect(said).toHaveText('Took in “ballistic”');
    await hands.press('Control+z');
    await expect(said).toHaveText('Undone: change edges');
    await hands.goTo('outcome was');
    await hands.press('o');
    await expect(said).toContainText('Claim “This outcome');
    await hands.goTo('significant work');
    await hands.press('+');
    await expect(said).toContainText('Added to the span: “While significant work');
    await hands.goTo('said');
    await hands.press('o', 'l', 'ArrowDown', 'Enter');
    await expect(said).toHaveText('Label changed to Source');
    await hands.press('Control+z');
    await expect(said).toHaveText('Undone: change label to source');
    await hands.goTo('hundreds');
    await hands.press('n');
    await hands.type('Whose count?');
    await hands.press('Escape');
    await expect(workbench.text).toBeFocused();
    await hands.press('Delete');
    await expect(pane).toContainText(`All ${expected.length - 1}`);
    await hands.press('Control+z');
    await expect(pane).toContainText(`All ${expected.length}`);
    await hands.press('Control+z');
    await expect(said).toContainText('Undone: change note');
    await hands.press('Control+Shift+z');
    await expect(said).toContainText('Redone: change note');
  });

  await test.step('J and K go through every span', async () => {
    await hands.press('Control+Home');
    for (let number = 1; number <= expected.length; number += 1) {
      await hands.press('j');
      await expect(said).toContainText(`, ${number} of ${expected.length}`);
    }
    await hands.press('j');
    await expect(said).toHaveText('This is the last span');
    await hands.press('k');
    await expect(said).toContainText(`, ${expected.length - 1} of ${expected.length}`);
  });

  await test.step('two exports', async () => {
    const dialog = new ExportDialog(workbench);
    await workbench.answerOpenDialog([folder]);
    await hands.press('Control+e');
    await expect(dialog.button('Export 1 article…')).toBeFocused();
    await hands.press('Enter');
    await expect(dialog.root).toContainText(`All ${expected.length} spans were read back`);
    await expect(dialog.button('Close').last()).toBeFocused();
    await hands.press('Enter');
    await expect(workbench.text).toBeFocused();
    await hands.press('Control+e');
    await expect(dialog.button('Export 1 article…')).toBeFocused();
    await hands.press(...Array<string>(4).fill('Shift+Tab'));
    await expect(dialog.button(/Format/)).toBeFocused();
    await hands.type('t');
    await hands.press(...Array<string>(4).fill('Tab'), 'Enter');
    await expect(dialog.root).toContainText('1 article with');
    await hands.press('Escape');
    await expect(workbench.text).toBeFocused();
  });
  info.annotations.push({ type: 'keys', description: `${hands.keys} in all, ${Math.round((Date.now() - began) / 1000)} s` });
  expect(await presses()).toBe(0);
  await workbench.saved();
  await quit(assay);

  await test.step('what was exported stands where it says, in code points', () => expectReferenceExport(folder, text));

  await test.step('the next day everything is there, undo too', async () => {
    const next = new Workbench(await launchAssay(profile));
    const morning = new ReadingHands(next.page);
    await expect(next.page.getByRole('row', { name: 'Desk check' })).toBeFocused();
    await morning.press('Enter');
    await expect(next.text).toBeFocused();
    await expect(next.page.getByRole('region', { name: 'Annotations' })).toContainText(`All ${expected.length}`);
    await morning.press('Control+z');
    await expect(next.page.getByTestId('announcement')).toHaveText('Undone: change note');
    await morning.press('Control+y');
    await expect(next.page.getByTestId('announcement')).toHaveText('Redone: change note');
    await next.saved();
    await quit(next.assay);
    expect(await networkUse(profile)).toEqual([]);
  });
});
