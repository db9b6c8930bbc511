import { Menu, type MenuItemConstructorOptions } from 'electron';
import { type CommandGroup, type CommandNeed, commandList, type NamedCommand } from '../shared/commands';
import type { AppContext } from './app-context';
import type { ProjectWindow } from './project-window';

const groups: readonly CommandGroup[] = ['file', 'edit', 'annotate', 'select', 'view', 'go', 'help'];

/** Electron's words for our keys; a single letter is shown, not registered: the window hears it itself. */
const accelerator = (keys: string): string =>
  keys
    .replace('Mod', 'CmdOrCtrl')
    .replace(/Arrow(Up|Down|Left|Right)/, '$1')
    .replace(/\+\+$/, '+Plus')
    .replace(/^\+$/, 'Plus');

/** The menu bar of a window, drawn from the one list of commands. */
export function refreshMenu(app: AppContext, window: ProjectWindow): void {
  const words = app.words();
  const { settings } = app.files;
  const described = window.menu;
  const isMac = process.platform === 'darwin';

  const isThere: Readonly<Record<CommandNeed, boolean>> = {
    project: described.hasProject,
    sample: described.hasProject && window.isSample,
    article: described.hasArticle,
    span: described.hasSpan,
    undo: described.undo !== '',
    redo: described.redo !== '',
  };

  const name = ({ id }: NamedCommand): string => {
    if (id === 'edit.undo' && described.undo) return words.t('commands:edit.undo-named', { name: described.undo });
    if (id === 'edit.redo' && described.redo) return words.t('commands:edit.redo-named', { name: described.redo });
    return words.t(`commands:${id}`);
  };

  const item = (command: NamedCommand): MenuItemConstructorOptions[] => {
    const keys = settings.keys[command.id] ?? command.keys[0] ?? '';
    // A Mac cannot show a shortcut without registering it, and a plain key must stay a letter or a deletion where one types.
    const isShown = keys !== '' && (!isMac || (command.scope === 'window' && /^(Mod\+|F\d)/.test(keys)));
    return [
      ...(command.startsSection ? [{ type: 'separator' } as const] : []),
      {
        id: command.id,
        label: name(command),
        enabled: command.needs === undefined || isThere[command.needs],
        ...(isShown && { accelerator: accelerator(keys) }),
        // The window listens itself, since a single letter must reach text fields.
        registerAccelerator: false,
        click: () => window.send({ type: 'command', command: command.id }),
      },
    ];
  };

  const extra: Partial<Record<CommandGroup, MenuItemConstructorOptions[]>> = {
    file: [{ type: 'separator' }, { role: isMac ? 'close' : 'quit', label: words.t(isMac ? 'commands:project.close' : 'menu:quit') }],
    edit: [
      { type: 'separator' },
      { role: 'cut', label: words.t('menu:cut') },
      { role: 'copy', label: words.t('menu:copy') },
      { role: 'paste', label: words.t('menu:paste') },
      { role: 'selectAll', label: words.t('menu:selectAll') },
    ],
    view: [{ type: 'separator' }, { role: 'togglefullscreen', label: words.t('menu:fullScreen') }],
  };
  const template: MenuItemConstructorOptions[] = groups.map((group) => ({
    label: words.t(`commands:group.${group}`),
    submenu: [...commandList.filter((entry) => entry.group === group && !entry.isHidden).flatMap(item), ...(extra[group] ?? [])],
  }));
  const menu = Menu.buildFromTemplate([...(isMac ? [{ role: 'appMenu' } as const] : []), ...template]);
  Menu.setApplicationMenu(menu);
}
