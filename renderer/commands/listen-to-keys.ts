import { type CommandScope, commandList } from '../../shared/commands';
import { commandFor } from './keys';
import { canRun, runCommand } from './run-command';

const typing = 'input, textarea, select, [contenteditable="true"]:not([aria-readonly="true"])';
const widgets = 'button, a, summary, [role="option"], [role="tab"], [role="menuitem"], [role="checkbox"], [role="radio"]';

/** `text` shortcuts count in the article text and the list of annotations (`data-scope="text"`), never where something is typed. */
function scopesAt(target: EventTarget | null): readonly CommandScope[] {
  if (!(target instanceof Element)) return ['window'];
  if (target.closest('[role="dialog"], [role="alertdialog"]')) return [];
  return target.closest('[data-scope="text"]') && !target.closest(typing) ? ['text', 'window'] : ['window'];
}

/** The one listener for shortcuts. A field that is being typed in keeps plain keys and its own undo. */
export function listenToKeys(custom: () => Readonly<Record<string, string>>, isMac: boolean): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const command = commandFor(event, commandList, custom(), scopesAt(event.target), isMac);
    if (!command) return;
    const inField = event.target instanceof Element && event.target.closest(typing) !== null;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !/^F\d+$/.test(event.key);
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
