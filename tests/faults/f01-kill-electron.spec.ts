import type { Page } from '@playwright/test';
import type { Bridge, ProjectState } from '../../shared/ipc/messages';
import { expect } from '../e2e/fixtures';
import { type Assay, launchAssay, quit } from '../e2e/launch';
import { ended } from './ended';
import { faultSpec } from './fault-spec';

declare global {
  interface Window {
    readonly api: Bridge;
  }
}

const shown = (page: Page): Promise<ProjectState> =>
  page.evaluate(async () => {
    const answer = (await window.api.request('app.start', {})) as { value: { project: ProjectState } };
    return answer.value.project;
  });

/** The number that the last change left in an article and in the project; -1 where they do not agree. */
async function numberIn(page: Page): Promise<number> {
  const { project, articles } = await shown(page);
  const ofProject = Number(/\d+$/.exec(project.name)?.[0] ?? 0);
  const ofArticle = Number(articles[0]?.article.tags[0]?.replace('n', '') ?? 0);
  return Number.isNaN(ofArticle) || ofArticle === ofProject ? ofProject : -1;
}

/** Changes article and project together, over and over, and says of each when it was sent and when it was acknowledged. */
async function stream(page: Page, from: number, heard: { sent: number; acknowledged: number }): Promise<void> {
  page.on('console', (message) => {
    const [word, number] = message.text().split(' ');
    if (word === 'sent') heard.sent = Number(number);
    if (word === 'acknowledged') heard.acknowledged = Number(number);
  });
  const { articles, me } = await shown(page);
  void page
    .evaluate(
      async ({ article, by, first }) => {
        for (let number = first; ; number += 1) {
          console.log(`sent ${number}`);
          const answer = (await window.api.request('transactions.commit', {
            transaction: {
              id: `01${Date.now().toString().padStart(14, '0')}${number.toString().padStart(10, '0')}`,
              name: { key: 'change-tags', params: {} },
              by,
              at: new Date().toISOString(),
              changes: [
                { target: { kind: 'article', article }, commands: [{ type: 'article.change', change: { tags: [`n${number}`] } }] },
                { target: { kind: 'project' }, commands: [{ type: 'project.change', change: { name: `Sample ${number}` } }] },
              ],
            },
          })) as { ok: boolean };
          console.log(`${answer.ok ? 'acknowledged' : JSON.stringify(answer)} ${number}`);
        }
      },
      { article: articles[0]?.article.id ?? '', by: me, first: from },
    )
    .catch(() => undefined);
}

faultSpec(
  'F1',
  'kill -9 of the real program while edits stream: opens every time, with every acknowledged edit and no half one',
  async ({ run, workbench, profile }) => {
    let assay: Assay = workbench.assay;
    let number = 0;
    let edits = 0;
    for (let round = 0; round < run.rounds({ slice: 2, full: 20 }); round += 1) {
      const heard = { sent: number, acknowledged: number };
      await stream(assay.page, number + 1, heard);
      await expect.poll(() => heard.acknowledged).toBeGreaterThan(number + 2);
      await new Promise((done) => setTimeout(done, Math.random() * 700));
      await ended(assay, async () => assay.electron.process().kill('SIGKILL'));
      assay = await launchAssay(profile);
      await expect(assay.page.getByRole('textbox', { name: 'Article text' })).toBeVisible();
      run.round();
      edits += heard.acknowledged - number;
      const found = await numberIn(assay.page);
      if (found < 0) run.violation(`round ${round}: half an edit`);
      else if (found < heard.acknowledged) run.violation(`round ${round}: ${heard.acknowledged} acknowledged, ${found} there`);
      const { damaged } = await shown(assay.page);
      if (damaged.length > 0) run.violation(`round ${round}: ${damaged[0]?.path} is damaged`);
      number = Math.max(found, heard.sent);
    }
    run.figure(`${edits} edits acknowledged`);
    await quit(assay);
  },
);
