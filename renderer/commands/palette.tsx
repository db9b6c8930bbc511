import './palette.css';
import { useState } from 'react';
import { Modal, ModalOverlay, Dialog as RacDialog } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { commandList } from '../../shared/commands';
import { refused } from '../state/recovery';
import { model, openArticle } from '../state/session';
import { useAfterClose } from '../ui/use-after-close';
import type { PaletteEntry } from './palette-search';
import { PaletteSearch } from './palette-search-field';
import { canRun, runCommand } from './run-command';
import { unmetNeed } from './unmet-need';
import { hasLabel, useCommandName } from './use-command-name';
import { useCommands } from './use-commands';

/** Finds commands and articles by a few letters of their names. A command runs when the palette is gone and the focus is where it was. */
export function Palette() {
  const { t } = useTranslation('commands');
  const nameOf = useCommandName();
  const [entries, setEntries] = useState<readonly PaletteEntry[] | null>(null);
  const afterClose = useAfterClose(entries !== null);
  useCommands({ 'app.palette': () => setEntries([...commandEntries(), ...articleEntries()]) });

  const commandEntries = (): readonly PaletteEntry[] =>
    commandList
      .filter(({ id }) => id !== 'app.palette' && canRun(id) && hasLabel(id, model.get()?.scheme ?? null))
      .map((command) => {
        const need = unmetNeed(command);
        const context = t(`group.${command.group}`);
        return { kind: 'command', id: command.id, name: nameOf(command.id), context, reason: need && t(`needs.${need}`) };
      });
  const close = (): void => setEntries(null);
  const choose = ({ kind, id }: PaletteEntry): void => {
    afterClose(() => {
      if (kind === 'command') runCommand(id);
      else void openArticle(id).then((opened) => opened.ok || refused(opened.error));
    });
    close();
  };
  return (
    <ModalOverlay className="veil top" isOpen={entries !== null} onOpenChange={(isOpen) => isOpen || close()} isDismissable>
      <Modal className="dialog palette">
        <RacDialog className="dialog-frame" aria-label={t('app.palette')}>
          {entries !== null && <PaletteSearch entries={entries} onChoose={choose} />}
        </RacDialog>
      </Modal>
    </ModalOverlay>
  );
}

const articleEntries = (): readonly PaletteEntry[] =>
  (model.get()?.articles ?? [])
    .filter(({ article }) => article.removed === null)
    .map(({ article }) => ({ kind: 'article', id: article.id, name: article.title, context: article.publisher, reason: null }));
