import { type KeyboardEvent, useRef } from 'react';
import { commandList } from '../../shared/commands';
import { commandFor } from '../commands/keys';
import { runCommand } from '../commands/run-command';
import { appState, settings } from '../state/preferences';

/** So long after a letter the next one belongs to the same words, in milliseconds. */
const patience = 800;

interface Acts {
  /** Chooses the next or previous row. */
  walk(step: 1 | -1): void;
  /** Deletes the chosen row's span. */
  remove(): void;
}

/**
 * Keys of the list of annotations that mean a command about the chosen span; given to the capture phase, before the list looks for rows
 * that begin with a letter. A letter in the middle of typing, or with Shift, is left to the list.
 */
export function useAnnotationKeys({ walk, remove }: Acts): (event: KeyboardEvent) => void {
  const typedAt = useRef(Number.NEGATIVE_INFINITY);
  return (event) => {
    if (!(event.target instanceof Element) || event.target.getAttribute('role') !== 'listbox') return;
    const isLetter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isTyping = isLetter && event.timeStamp - typedAt.current < patience;
    const command = isTyping
      ? null
      : commandFor(event.nativeEvent, commandList, settings.get().keys, ['text'], appState.get()?.platform === 'mac');
    switch (command?.id) {
      case 'span.next':
        walk(1);
        break;
      case 'span.previous':
        walk(-1);
        break;
      case 'span.delete':
        remove();
        break;
      case 'span.deselect':
        runCommand('focus.text');
        break;
      case 'span.fields':
      case 'span.note':
      case 'span.label':
        runCommand(command.id);
        break;
      default:
        if (isLetter) typedAt.current = event.timeStamp;
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
}
