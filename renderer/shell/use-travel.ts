import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/use-commands';
import { say } from '../state/announcements';
import { travel } from '../state/session';

/** Undo and redo, which say what they did. */
export function useTravel(): void {
  const { t } = useTranslation();
  const go = async (stack: 'undo' | 'redo'): Promise<void> => {
    const name = await travel(stack);
    if (name) say.words(t(stack === 'undo' ? 'undone' : 'redone', { name: t(`transactions:${name.key}`, name.params) }));
  };
  useCommands({ 'edit.undo': () => void go('undo'), 'edit.redo': () => void go('redo') });
}
