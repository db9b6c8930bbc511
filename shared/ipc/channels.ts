import type { Channel } from './contract';

/** The names of all requests; all that the preload bridge needs at run time. A test holds them equal to the contract's. */
export const channels = [
  'app.start',
  'app.change-settings',
  'app.reveal',
  'app.open-written',
  'app.open-link',
  'app.paste',
  'app.copy',
  'app.describe-menu',
  'app.settled',
  'app.report-bug',
  'projects.create',
  'projects.open',
  'projects.open-recent',
  'projects.forget',
  'projects.open-sample',
  'projects.close',
  'projects.save-copy',
  'projects.told-recovered',
  'app.reveal-log',
  'articles.open',
  'articles.revision',
  'articles.take-over',
  'targets.resolve',
  'transactions.commit',
  'transactions.inverse',
  'history.read',
  'transactions.retry',
  'recovery.look',
  'recovery.restore',
  'imports.choose',
  'imports.offer',
  'imports.preview',
  'imports.run',
  'imports.cancel',
  'exports.run',
  'exports.cancel',
] as const satisfies readonly Channel[];

/** The one channel on which main tells the renderer something. */
export const eventChannel = 'assay.event';
