import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { netLogSwitch } from './net-log';

export const root = resolve(__dirname, '../..');

/** A started Assay: the same built program that people get, in a profile of its own. */
export interface Assay {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly profile: string;
}

export const temporaryFolder = (name: string): Promise<string> => mkdtemp(join(tmpdir(), `assay-${name}-`));
export const removeFolder = (path: string): Promise<void> => rm(path, { recursive: true, force: true });

/** Chromium has no sandbox for root on Linux. */
const canSandbox = process.platform !== 'linux' || process.getuid?.() !== 0;

/** Switches that a run on a virtual display as root needs; none of them changes what Assay does. */
export const switches = (profile: string): readonly string[] => [
  ...(canSandbox ? [] : ['--no-sandbox']),
  '--disable-gpu',
  `--user-data-dir=${profile}`,
  netLogSwitch(profile),
];

export async function launchAssay(profile: string, args: readonly string[] = []): Promise<Assay> {
  // Playwright would switch the sandbox off on Linux; the tests are to meet it wherever there can be one.
  const electron = await _electron.launch({ args: [...switches(profile), root, ...args], cwd: root, chromiumSandbox: canSandbox });
  const page = await electron.firstWindow();
  await page.waitForFunction(() => document.querySelector('#root')?.childElementCount !== 0);
  return { electron, page, profile };
}

/** Closes the window as a person would, so that everything is written; resolves when the program has ended. */
export async function quit({ electron }: Assay): Promise<void> {
  // Waited for together: a program that has ended already fails at once, and not half a minute later in somebody else's test.
  await Promise.all([
    electron.waitForEvent('close'),
    electron.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    }),
  ]);
}
