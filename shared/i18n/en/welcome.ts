export const welcome = {
  title: 'Welcome to Assay',
  yourName: 'Your name',
  whyName:
    'It stands with every change that you make, so that others know whose it is. It stays on this machine until you share a project.',
  start: 'Open the sample project',
} as const;
