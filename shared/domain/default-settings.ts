import type { Settings } from './settings';

/** What holds until a person changes it. Apart from the schema, since the window has no zod. */
export const defaultSettings: Settings = {
  annotatorName: '',
  locale: 'en',
  theme: 'system',
  zoom: 1,
  reading: { font: 'serif', size: 18.5, width: 70, lineHeight: 1.86 },
  panes: { left: 17, right: 25, fields: 55 },
  trimsWhiteSpace: true,
  keys: {},
  articleLists: {},
};
