/** Where a command stands in the menu and in the shortcut sheet. */
export type CommandGroup = 'file' | 'edit' | 'annotate' | 'select' | 'view' | 'go' | 'help';

/** When a shortcut is listened to. `text`: while the article text (or the list of annotations) has the focus; `window`: everywhere. */
export type CommandScope = 'window' | 'text';

export interface NamedCommand {
  readonly id: string;
  readonly group: CommandGroup;
  readonly scope: CommandScope;
  /** Shortcuts, the first one shown. `Mod` is Ctrl, or Cmd on a Mac. Letters and digits are matched by what they type and, on layouts that type something else there, by place. */
  readonly keys: readonly string[];
  /** Left out of the menu bar (it is in the palette and the shortcut sheet all the same). */
  readonly isHidden?: true;
  /** A line above it in the menu. */
  readonly startsSection?: true;
}

const command = (
  id: string,
  group: CommandGroup,
  scope: CommandScope,
  keys: readonly string[] = [],
  more: Partial<NamedCommand> = {},
): NamedCommand => ({
  id,
  group,
  scope,
  keys,
  ...more,
});
const section = { startsSection: true } as const;
const hidden = { isHidden: true } as const;

/** Every named command; its words are i18n `commands:<id>`. Menu, palette, shortcut sheet, tooltips and key handling are drawn from this list. */
export const commandList: readonly NamedCommand[] = [
  command('project.create', 'file', 'window', ['Mod+Shift+N']),
  command('project.open', 'file', 'window', ['Mod+O']),
  command('project.sample', 'file', 'window'),
  command('project.reset-sample', 'file', 'window'),
  command('project.reveal', 'file', 'window'),
  command('project.save-copy', 'file', 'window', ['Mod+Shift+S']),
  command('project.close', 'file', 'window'),
  command('article.import', 'file', 'window', ['Mod+I'], section),
  command('article.paste', 'file', 'window', ['Mod+Shift+V']),
  command('article.export', 'file', 'window', ['Mod+E']),
  command('app.settings', 'file', 'window', ['Mod+,'], section),

  command('edit.undo', 'edit', 'window', ['Mod+Z']),
  command('edit.redo', 'edit', 'window', ['Mod+Shift+Z', 'Mod+Y']),
  command('edit.copy-with-offsets', 'edit', 'window', ['Mod+Shift+C'], section),
  command('article.details', 'edit', 'window', ['Mod+D'], section),
  command('article.rename', 'edit', 'window', ['F2']),
  command('article.remove', 'edit', 'window'),
  command('article.status', 'edit', 'window', ['Mod+Shift+D']),
  command('block.kind', 'edit', 'text', ['B']),

  command('mark.1', 'annotate', 'text', ['1']),
  command('mark.2', 'annotate', 'text', ['2']),
  command('mark.3', 'annotate', 'text', ['3']),
  command('mark.4', 'annotate', 'text', ['4']),
  command('mark.5', 'annotate', 'text', ['5'], hidden),
  command('mark.6', 'annotate', 'text', ['6'], hidden),
  command('mark.7', 'annotate', 'text', ['7'], hidden),
  command('mark.8', 'annotate', 'text', ['8'], hidden),
  command('mark.9', 'annotate', 'text', ['9'], hidden),
  command('span.fields', 'annotate', 'text', ['Enter'], section),
  command('span.note', 'annotate', 'text', ['N']),
  command('span.label', 'annotate', 'text', ['L']),
  command('span.delete', 'annotate', 'text', ['Delete', 'Backspace']),
  command('span.end-later', 'annotate', 'text', ['Alt+ArrowRight'], section),
  command('span.end-earlier', 'annotate', 'text', ['Alt+ArrowLeft']),
  command('span.start-later', 'annotate', 'text', ['Alt+ArrowDown']),
  command('span.start-earlier', 'annotate', 'text', ['Alt+ArrowUp']),
  command('span.end-later-character', 'annotate', 'text', ['Alt+Shift+ArrowRight'], hidden),
  command('span.end-earlier-character', 'annotate', 'text', ['Alt+Shift+ArrowLeft'], hidden),
  command('span.start-later-character', 'annotate', 'text', ['Alt+Shift+ArrowDown'], hidden),
  command('span.start-earlier-character', 'annotate', 'text', ['Alt+Shift+ArrowUp'], hidden),
  command('span.add-fragment', 'annotate', 'text', ['+', '='], section),
  command('span.remove-fragment', 'annotate', 'text', ['-']),

  command('span.next', 'select', 'text', ['J']),
  command('span.previous', 'select', 'text', ['K']),
  command('span.cycle', 'select', 'text', ['O']),
  command('select.word', 'select', 'text', ['W'], section),
  command('select.clause', 'select', 'text', [',']),
  command('select.sentence', 'select', 'text', ['.']),
  command('select.quotation', 'select', 'text', ['Q']),
  command('select.block', 'select', 'text', ['P']),
  command('select.more', 'select', 'text', ['E']),
  command('select.less', 'select', 'text', ['Shift+E']),
  command('span.deselect', 'select', 'text', ['Escape'], section),

  command('app.palette', 'view', 'window', ['Mod+K']),
  command('view.theme-system', 'view', 'window', [], section),
  command('view.theme-light', 'view', 'window'),
  command('view.theme-dark', 'view', 'window'),
  command('view.theme-high-contrast', 'view', 'window'),
  command('view.zoom-in', 'view', 'window', ['Mod+=', 'Mod++'], section),
  command('view.zoom-out', 'view', 'window', ['Mod+-']),
  command('view.zoom-reset', 'view', 'window', ['Mod+0']),

  command('article.next', 'go', 'window', ['Mod+PageDown']),
  command('article.previous', 'go', 'window', ['Mod+PageUp']),
  command('focus.articles', 'go', 'window', ['Mod+1'], section),
  command('focus.text', 'go', 'window', ['Mod+2']),
  command('focus.annotations', 'go', 'window', ['Mod+3']),
  command('focus.fields', 'go', 'window', ['Mod+4']),
  command('focus.find-article', 'go', 'window', ['Mod+P']),

  command('help.shortcuts', 'help', 'window', ['?']),
  command('help.guideline', 'help', 'window', ['F1']),
  command('help.about', 'help', 'window'),
];

export type CommandId = (typeof commandList)[number]['id'];
export const findCommand = (id: string): NamedCommand | undefined => commandList.find((entry) => entry.id === id);
