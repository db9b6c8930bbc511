/** Where a command stands in the menu and in the shortcut sheet. */
export type CommandGroup = 'file' | 'edit' | 'annotate' | 'select' | 'view' | 'go' | 'help';

/**
 * When a shortcut is listened to. `text`: while the article text (or the list of annotations) has the focus; `articles`: while the list
 * of articles has it; `window`: everywhere.
 */
export type CommandScope = 'window' | 'text' | 'articles';

/** What must be there for a command to make sense; without it the command is greyed out, with this as the reason. */
export type CommandNeed = 'project' | 'sample' | 'article' | 'span' | 'undo' | 'redo';

export interface NamedCommand {
  readonly id: string;
  readonly group: CommandGroup;
  readonly scope: CommandScope;
  /** Shortcuts, the first one shown. `Mod` is Ctrl, or Cmd on a Mac. Letters and digits are matched by what they type and, on layouts that type something else there, by place. */
  readonly keys: readonly string[];
  readonly needs?: CommandNeed;
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
const ofProject = { needs: 'project' } as const;
const ofArticle = { needs: 'article' } as const;
const ofSpan = { needs: 'span' } as const;

/** Every named command; its words are i18n `commands:<id>`. Menu, palette, shortcut sheet, tooltips and key handling are drawn from this list. */
export const commandList: readonly NamedCommand[] = [
  command('project.create', 'file', 'window', ['Mod+Shift+N']),
  command('project.open', 'file', 'window', ['Mod+O']),
  command('project.sample', 'file', 'window'),
  command('project.reset-sample', 'file', 'window', [], { needs: 'sample' }),
  command('project.reveal', 'file', 'window', [], ofProject),
  command('project.save-copy', 'file', 'window', ['Mod+Shift+S'], ofProject),
  command('project.recovery', 'file', 'window'),
  command('project.close', 'file', 'window', [], ofProject),
  command('article.import', 'file', 'window', ['Mod+I'], { ...section, ...ofProject }),
  command('article.paste', 'file', 'window', ['Mod+Shift+V'], ofProject),
  command('article.export', 'file', 'window', ['Mod+E'], ofProject),
  command('app.settings', 'file', 'window', ['Mod+,'], section),

  command('edit.undo', 'edit', 'window', ['Mod+Z'], { needs: 'undo' }),
  command('edit.redo', 'edit', 'window', ['Mod+Shift+Z', 'Mod+Y'], { needs: 'redo' }),
  command('edit.history', 'edit', 'window', ['Mod+Shift+H'], ofProject),
  command('edit.copy-with-offsets', 'edit', 'window', ['Mod+Shift+C'], { ...section, ...ofSpan }),
  command('article.details', 'edit', 'window', ['Mod+D'], { ...section, ...ofArticle }),
  command('article.rename', 'edit', 'window', ['F2'], ofArticle),
  command('article.tags', 'edit', 'window', ['Mod+T'], ofArticle),
  command('article.remove', 'edit', 'articles', ['Delete', 'Backspace'], ofArticle),
  command('article.status', 'edit', 'window', ['Mod+Shift+D'], ofArticle),
  command('block.kind', 'edit', 'text', ['B'], ofArticle),

  command('mark.1', 'annotate', 'text', ['1'], ofArticle),
  command('mark.2', 'annotate', 'text', ['2'], ofArticle),
  command('mark.3', 'annotate', 'text', ['3'], ofArticle),
  command('mark.4', 'annotate', 'text', ['4'], ofArticle),
  command('mark.5', 'annotate', 'text', ['5'], { ...hidden, ...ofArticle }),
  command('mark.6', 'annotate', 'text', ['6'], { ...hidden, ...ofArticle }),
  command('mark.7', 'annotate', 'text', ['7'], { ...hidden, ...ofArticle }),
  command('mark.8', 'annotate', 'text', ['8'], { ...hidden, ...ofArticle }),
  command('mark.9', 'annotate', 'text', ['9'], { ...hidden, ...ofArticle }),
  command('span.fields', 'annotate', 'text', ['Enter'], { ...section, ...ofSpan }),
  command('span.note', 'annotate', 'text', ['N'], ofSpan),
  command('span.label', 'annotate', 'text', ['L'], ofSpan),
  command('span.history', 'annotate', 'text', ['H'], ofSpan),
  command('span.delete', 'annotate', 'text', ['Delete', 'Backspace'], ofSpan),
  command('span.end-later', 'annotate', 'text', ['Alt+ArrowRight'], { ...section, ...ofSpan }),
  command('span.end-earlier', 'annotate', 'text', ['Alt+ArrowLeft'], ofSpan),
  command('span.start-later', 'annotate', 'text', ['Alt+ArrowDown'], ofSpan),
  command('span.start-earlier', 'annotate', 'text', ['Alt+ArrowUp'], ofSpan),
  command('span.end-later-character', 'annotate', 'text', ['Alt+Shift+ArrowRight'], { ...hidden, ...ofSpan }),
  command('span.end-earlier-character', 'annotate', 'text', ['Alt+Shift+ArrowLeft'], { ...hidden, ...ofSpan }),
  command('span.start-later-character', 'annotate', 'text', ['Alt+Shift+ArrowDown'], { ...hidden, ...ofSpan }),
  command('span.start-earlier-character', 'annotate', 'text', ['Alt+Shift+ArrowUp'], { ...hidden, ...ofSpan }),
  command('span.add-fragment', 'annotate', 'text', ['+', '='], { ...section, ...ofSpan }),
  command('span.remove-fragment', 'annotate', 'text', ['-'], ofSpan),

  command('span.next', 'select', 'text', ['J'], ofArticle),
  command('span.previous', 'select', 'text', ['K'], ofArticle),
  command('span.cycle', 'select', 'text', ['O'], ofArticle),
  command('select.word', 'select', 'text', ['W'], { ...section, ...ofArticle }),
  command('select.clause', 'select', 'text', [','], ofArticle),
  command('select.sentence', 'select', 'text', ['.'], ofArticle),
  command('select.quotation', 'select', 'text', ['Q'], ofArticle),
  command('select.block', 'select', 'text', ['P'], ofArticle),
  command('select.more', 'select', 'text', ['E'], ofArticle),
  command('select.less', 'select', 'text', ['Shift+E'], ofArticle),
  command('span.deselect', 'select', 'window', ['Escape'], { ...section, ...ofArticle }),

  command('app.palette', 'view', 'window', ['Mod+K']),
  command('view.theme-system', 'view', 'window', [], section),
  command('view.theme-light', 'view', 'window'),
  command('view.theme-dark', 'view', 'window'),
  command('view.theme-high-contrast', 'view', 'window'),
  command('view.zoom-in', 'view', 'window', ['Mod+=', 'Mod++'], section),
  command('view.zoom-out', 'view', 'window', ['Mod+-']),
  command('view.zoom-reset', 'view', 'window', ['Mod+0']),

  command('article.next', 'go', 'window', ['Mod+PageDown'], ofArticle),
  command('article.previous', 'go', 'window', ['Mod+PageUp'], ofArticle),
  command('focus.articles', 'go', 'window', ['Mod+1'], { ...section, ...ofProject }),
  command('focus.text', 'go', 'window', ['Mod+2'], ofArticle),
  command('focus.annotations', 'go', 'window', ['Mod+3'], ofArticle),
  command('focus.fields', 'go', 'window', ['Mod+4'], ofArticle),
  command('focus.find-article', 'go', 'window', ['Mod+P'], ofProject),

  command('help.shortcuts', 'help', 'window', ['?']),
  command('help.guideline', 'help', 'window', ['F1']),
  command('help.about', 'help', 'window'),
];

export type CommandId = (typeof commandList)[number]['id'];
export const findCommand = (id: string): NamedCommand | undefined => commandList.find((entry) => entry.id === id);
