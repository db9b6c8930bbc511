import { type CommandScope, commandList } from '../../shared/commands';
import { commandFor } from './keys';
import { canRun, runCommand } from './run-command';

const typing = 'input, textarea, select, [contenteditable="true"]:not([aria-readonly="true"])';
const widgets = 'button, a, summary, [role="option"], [role="tab"], [role="menuitem"], [role="checkbox"], [role="radio"]';

const overlays = '[role="dialog"], [role="alertdialog"], .popover';

/**
 * `text` shortcuts count in the article text and the list of annotations (`data-scope="text"`), `articles` ones in the list of articles,
 * both never where something is typed. A dialog or an open menu keeps all keys to itself.
 */
function scopesAt(target: EventTarget | null): readonly CommandScope[] {
  if (!(target instanceof Element)) return ['window'];
  if (target.closest(overlays)) return [];
  const scope = target.closest('[data-scope]')?.getAttribute('data-scope');
  return (scope === 'text' || scope === 'articles') && !target.closest(typing) ? [scope, 'window'] : ['window'];
}

/** The one listener for shortcuts. A field that is being typed in keeps plain keys (Escape, which it has no use for, leaves it) and its own undo. */
export function listenToKeys(custom: () => Readonly<Record<string, string>>, isMac: boolean): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const command = commandFor(event, commandList, custom(), scopesAt(event.target), isMac);
    if (!command) return;
    const inField = event.target instanceof Element && event.target.closest(typing) !== null;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !/^(F\d+|Escape)$/.test(event.key);
    if (inField && (isPlain || command.id === 'edit.undo' || command.id === 'edit.redo')) return;
    // Enter on a button presses the button.
    if (event.key === 'Enter' && event.target instanceof Element && event.target.closest(widgets)) return;
    if (!canRun(command.id)) return;
    event.preventDefault();
    runCommand(command.id);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}
