import '@fontsource-variable/source-serif-4/index.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import '@fontsource-variable/inter/index.css';
import './tokens.css';
import './base.css';
import './ui/ui.css';
import './shell/shell.css';
import './shell/narrow.css';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { createWords, speak } from '../shared/i18n/i18n';
import { App } from './app';
import { listenToKeys } from './commands/listen-to-keys';
import { runCommand } from './commands/run-command';
import { offerPlan } from './import/import-state';
import { say } from './state/announcements';
import { pendingEdits } from './state/pending-edits';
import { appState, settings } from './state/preferences';
import { progress } from './state/progress';
import { refused } from './state/recovery';
import { saveState } from './state/save-state';
import { showProject, takeIn, takeReloaded, takeWriter } from './state/session';
import { waitingFiles } from './state/waiting-files';
import { applyTheme, followSystemTheme } from './theme';
import { onEvent, request } from './workbench';

const reportBug = (error: unknown): void => {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' };
  void request('app.report-bug', { message: message.slice(0, 2000), stack: (stack ?? '').slice(0, 8000) });
  say.error({ code: 'internal', params: { channel: 'window', detail: error instanceof Error ? error.name : 'error' } });
};
// Chromium's word for "measured again in the next frame": no bug, and no error object comes with it.
const isHarmless = (event: ErrorEvent): boolean => event.error === null && event.message.startsWith('ResizeObserver loop');
window.addEventListener('error', (event) => isHarmless(event) || reportBug(event.error ?? event.message));
window.addEventListener('unhandledrejection', (event) => reportBug(event.reason));

onEvent((event) => {
  switch (event.type) {
    case 'command':
      runCommand(event.command);
      break;
    case 'changed':
      takeIn(event.records, event.articles);
      break;
    case 'reloaded':
      takeReloaded(event);
      break;
    case 'writer':
      takeWriter(event.article, event.writer);
      break;
    case 'project':
      showProject(event.project);
      break;
    case 'files-wait':
      waitingFiles.set(event.names);
      break;
    case 'import-offered':
      offerPlan(event.plan);
      break;
    case 'progress':
      progress.set(event);
      break;
    case 'save-state':
      saveState.told(event.failure, event.savedAt);
      break;
    case 'settle':
      pendingEdits.flush();
      void request('app.settled', {});
      break;
    case 'failed':
      refused(event.error);
      break;
  }
});

async function start(): Promise<void> {
  const answer = await request('app.start', {});
  if (!answer.ok) throw new Error(answer.error.code);
  appState.set(answer.value);
  settings.set(answer.value.settings);
  const words = createWords(answer.value.settings.locale);
  settings.subscribe(() => {
    applyTheme(settings.get());
    speak(words, settings.get().locale);
  });
  document.documentElement.dataset['platform'] = answer.value.platform;
  applyTheme(settings.get());
  followSystemTheme(settings.get);
  showProject(answer.value.project);
  listenToKeys(() => settings.get().keys, answer.value.platform === 'mac');
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no root');
  createRoot(root, { onUncaughtError: reportBug }).render(
    <I18nextProvider i18n={words}>
      <App />
    </I18nextProvider>,
  );
}

void start();
