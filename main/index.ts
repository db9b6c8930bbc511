import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, nativeTheme, session } from 'electron';
import { createWords, speak } from '../shared/i18n/i18n';
import type { AssayError } from '../shared/result';
import type { AppContext, RequestContext } from './app-context';
import { readArguments } from './arguments';
import type { Handlers } from './dispatch';
import { endOnBugs } from './end-on-bugs';
import { endOnSignals } from './end-on-signals';
import { endWell } from './end-well';
import { appHandlers } from './handlers/app-handlers';
import { exportHandlers } from './handlers/exports';
import { importHandlers, offerFiles } from './handlers/imports';
import { projectHandlers } from './handlers/project-handlers';
import { recoveryHandlers } from './handlers/recovery-handlers';
import { transactionHandlers } from './handlers/transaction-handlers';
import { serveRequests } from './ipc';
import { isOurs, lockDownContents, lockDownEarly, lockDownSession } from './lock-down';
import { openLog } from './log';
import { refreshMenu } from './menu';
import { openProject } from './open-project';
import { IsolatedReader } from './parsers/isolated-reader';
import { utilityParser } from './parsers/utility-parser';
import type { ProjectWindow } from './project-window';
import { declareScheme, serveWindow } from './protocol';
import { RunMarker } from './run-marker';
import { realSeams } from './seams';
import { disk } from './store/file-system';
import { Backups, describe, KnownFiles } from './store/project-store';
import { traceOf } from './trace-of';
import { UserFiles } from './user-files';
import { openWindow } from './window';

/** Exit code of a second start, which hands its arguments over to the first. */
const handedOver = 3;

const handlers: Handlers<RequestContext> = {
  ...appHandlers,
  ...projectHandlers,
  ...recoveryHandlers,
  ...transactionHandlers,
  ...importHandlers,
  ...exportHandlers,
};

async function start(log: (message: string) => void): Promise<void> {
  const userData = app.getPath('userData');
  const run = await RunMarker.begin(disk, userData, realSeams.now(), log);
  await app.whenReady();
  lockDownSession(session.defaultSession);
  serveWindow(session.defaultSession, join(__dirname, '../renderer'));

  const files = await UserFiles.open(disk, userData);
  const windows = new Map<BrowserWindow, ProjectWindow>();
  const words = createWords(files.settings.locale);
  let hasTold = false;
  const context: AppContext = {
    system: disk,
    seams: realSeams,
    files,
    run,
    ending: { cause: 'person', hasLost: false },
    beside: {
      known: await KnownFiles.open(disk, join(userData, 'known-files.json')),
      clock: () => performance.now(),
      identity: null,
      backups: new Backups(disk, userData, realSeams, (error) => {
        log(`backup: ${traceOf(error)}`);
        // Once is enough: the project itself is saved.
        if (!hasTold) for (const window of windows.values()) window.send({ type: 'failed', error: backupFailed(error) });
        hasTold = true;
      }),
    },
    sampleRoot: join(userData, 'sample-project'),
    read: new IsolatedReader(utilityParser(join(__dirname, 'isolated-process.js'))).read,
    words: () => {
      speak(words, files.settings.locale);
      return words;
    },
    version: app.getVersion(),
    runtime: `Electron ${process.versions.electron ?? '?'}`,
    logFile: join(userData, 'assay.log'),
    log,
    refreshMenu: (window) => {
      nativeTheme.themeSource = files.settings.theme === 'light' || files.settings.theme === 'dark' ? files.settings.theme : 'system';
      refreshMenu(context, window);
    },
  };
  serveRequests(
    handlers,
    (browser) => {
      const window = windows.get(browser);
      return window ? { app: context, window } : null;
    },
    isOurs,
    (error, channel) => log(`${channel}: ${traceOf(error)}`),
  );

  endWell(context);
  endOnSignals(context);
  endOnBugs(context, () => [...windows.values()]);
  const open = async (argv: readonly string[], cwd: string): Promise<void> => {
    const { paths } = readArguments(argv, cwd, app.getAppPath());
    const window = [...windows.values()][0] ?? openWindow(context, (closed) => windows.delete(closed.browser));
    windows.set(window.browser, window);
    if (window.browser.isMinimized()) window.browser.restore();
    window.browser.focus();
    context.refreshMenu(window);
    if (paths.length > 0) await openNamed(context, window, paths);
  };
  app.on('second-instance', (_event, argv, cwd) => void open(argv, cwd));
  app.on('activate', () => void open([], process.cwd()));
  app.on('window-all-closed', () => app.quit());
  await open(run.isSafeStart ? [] : process.argv, process.cwd());
  const window = [...windows.values()][0];
  // What was cut off is taken up where it was, unless the person asked for something else or it may be what crashes.
  if (window && !window.store && run.interrupted && !run.isSafeStart) await openNamed(context, window, [run.interrupted.root]);
}

const backupFailed = (error: unknown): AssayError => ({ code: 'backup-failed', params: { ...describe(error) } });

/** A folder is opened as a project, files are offered for import, and what is not there is named. */
async function openNamed(context: AppContext, window: ProjectWindow, paths: readonly string[]): Promise<void> {
  const facts = await Promise.all(paths.map(async (path) => ({ path, facts: await context.system.facts(path).catch(() => null) })));
  for (const { path } of facts.filter((entry) => !entry.facts)) {
    window.send({ type: 'failed', error: { code: 'no-such-file', params: { file: basename(path) } } });
  }
  const folder = facts.find((entry) => entry.facts?.isDirectory)?.path;
  if (folder !== undefined) {
    const opened = await openProject(context, window, folder);
    if (opened.ok) window.send({ type: 'project', project: await window.projectState() });
    else window.send({ type: 'failed', error: opened.error });
  }
  const named = facts.filter((entry) => entry.facts && !entry.facts.isDirectory).map((entry) => entry.path);
  await offerFiles(context, window, named);
}

lockDownEarly();
declareScheme();
lockDownContents();
if (app.requestSingleInstanceLock()) {
  mkdirSync(app.getPath('userData'), { recursive: true, mode: 0o700 });
  const log = openLog(app.getPath('userData'));
  start(log).catch((error: unknown) => {
    log(`start: ${traceOf(error)}`);
    app.exit(1);
  });
} else {
  app.exit(handedOver);
}
