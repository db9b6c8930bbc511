/** What the command line says: help, reports, refusals. */
export const cli = {
  about: 'Assay on the command line: the same projects and formats as in the window, without a window. Nothing leaves the machine.',
  usage: 'Usage',
  commands: 'Commands',
  options: 'Options',
  examples: 'Examples',
  exitCodes: 'Exit codes',
  'exit.0': 'done, and nothing is wrong',
  'exit.1': 'done, with problems, which are listed',
  'exit.2': 'not done; the reason stands on the standard error',
  moreHelp: '“{{program}} COMMAND --help” tells more about a command.',

  'option.json': 'One JSON object on the standard output, for programs',
  'option.help': 'What this command does, with examples',
  'option.version': 'The version of Assay',

  'command.check': 'See whether everything in a project is whole',
  'command.check.more':
    'Reads every file of the project and compares checksums, journals, texts, spans and all that refers to something else. Writes nothing, so it can run while the project is open in a window.',

  'command.repair': 'Save all that can be saved of a damaged project',
  'command.repair.more':
    'Writes everything that can be saved into a new folder and never touches the old one. What could not be saved, or is not sure to be as it was, stands word for word in repair-report.txt in the new folder.',
  'option.repair.out': 'The new folder; it must be empty or not there yet',
  'option.repair.backups': 'Where the backups are: Assay’s user-data folder, or the folder “backups” in it',

  'wrong.no-command': 'Say what to do: {{commands}}. “{{program}} --help” tells more.',
  'wrong.unknown-command': 'There is no command “{{name}}”.',
  'wrong.unknown-option': '“{{command}}” has no option “{{name}}”.',
  'wrong.did-you-mean': 'Did you mean “{{name}}”?',
  'wrong.no-value': '“{{name}}” needs a value: {{name}} {{value}}.',
  'wrong.needless-value': '“{{name}}” takes no value.',
  'wrong.missing': 'Something is missing: {{usage}}',
  'wrong.missing-option': '“{{name}}” is missing: {{name}} {{value}}.',
  'wrong.too-many': 'That is one too many: “{{name}}”. {{usage}}',
  'wrong.see-help': '“{{program}} {{command}} --help” shows how it is used.',

  problem: 'PROBLEM',
  note: 'NOTE',
  line: '{{path}}, line {{line}}',
  wholeFolder: 'the project’s folder',
  safe: 'Safe: {{text}}',
  next: 'Next: {{text}}',
  failed: 'Not done: {{reason}}',
  refused: '{{reason}}',

  'check.read': 'Read “{{name}}”: {{articles}}, {{sets}} with {{spans}}, {{records}}.',
  'check.readUnnamed': 'Read {{articles}}, {{sets}} with {{spans}}, {{records}}.',
  'check.clean': 'Everything is whole.',
  'check.cleanWithNotes_one': 'Everything is whole. {{count}} note above.',
  'check.cleanWithNotes_other': 'Everything is whole. {{count}} notes above.',
  'check.problems_one': '{{count}} problem. Nothing was changed.',
  'check.problems_other': '{{count}} problems. Nothing was changed.',

  'count.articles_one': '{{count}} article',
  'count.articles_other': '{{count}} articles',
  'count.sets_one': '{{count}} annotation set',
  'count.sets_other': '{{count}} annotation sets',
  'count.spans_one': '{{count}} span',
  'count.spans_other': '{{count}} spans',
  'count.records_one': '{{count}} change in the journals',
  'count.records_other': '{{count}} changes in the journals',
} as const;
