import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type Assay, launchAssay, quit, removeFolder, temporaryFolder } from './launch';
import { networkUse } from './net-log';
import { Workbench } from './pages/workbench';

export interface Fixtures {
  /** A user-data folder of its own, removed afterwards. */
  profile: string;
  /** A folder for projects and exports, removed afterwards. */
  folder: string;
  /** Assay in that profile, at its first start. */
  assay: Assay;
  /** Assay with the sample project open, for "Mira Toll". */
  workbench: Workbench;
}

/** Tests get a fresh profile and a running Assay. What its log says is attached when a test fails. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  profile: async ({}, use) => {
    const profile = await temporaryFolder('profile');
    await use(profile);
    await removeFolder(profile);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants the pattern
  folder: async ({}, use) => {
    const folder = await temporaryFolder('folder');
    await use(folder);
    await removeFolder(folder);
  },
  assay: async ({ profile }, use, info) => {
    const assay = await launchAssay(profile);
    await use(assay);
    if (info.status !== info.expectedStatus) {
      await info.attach('screenshot', { body: await assay.page.screenshot().catch(() => Buffer.alloc(0)), contentType: 'image/png' });
      await info.attach('log', { body: await readLog(profile), contentType: 'text/plain' });
    }
    await quit(assay).catch(() => assay.electron.close());
    // Every journey is also a test that Assay is offline.
    expect(await networkUse(profile)).toEqual([]);
  },
  workbench: async ({ assay }, use) => {
    const workbench = new Workbench(assay);
    await workbench.firstStart('Mira Toll');
    await use(workbench);
  },
});

export { expect };

async function readLog(profile: string): Promise<string> {
  const names: readonly string[] = await readdir(profile).catch(() => []);
  return names.includes('assay.log') ? readFile(join(profile, 'assay.log'), 'utf8') : '(no log)';
}
