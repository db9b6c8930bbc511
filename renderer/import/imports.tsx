import './import.css';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/use-commands';
import { useStore } from '../state/use-store';
import { useAfterClose } from '../ui/use-after-close';
import { ChooseDialog } from './choose-dialog';
import { chooseFiles, importState, offerFiles } from './import-state';
import { ReportDialog } from './report-dialog';
import { listenToPaste, pasteArticle } from './take-paste';
import { useFileDrop } from './use-file-drop';

/** Another dialog wants its answer first. */
const drop = (files: readonly File[]): void => {
  const isOpen = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
  if (importState.get() !== null || !isOpen) void offerFiles(files);
};

/** Getting articles in: its commands, the window as a drop target, paste, and the dialogs. */
export function Imports() {
  const { t } = useTranslation('imports');
  const state = useStore(importState, (current) => current);
  const isOver = useFileDrop(drop);
  const afterClose = useAfterClose(state !== null);
  useCommands({ 'article.import': () => void chooseFiles(), 'article.paste': pasteArticle });
  useEffect(listenToPaste, []);
  return (
    <>
      {isOver && <div className="drop-veil">{t('drop')}</div>}
      {state?.step === 'done' ? (
        <ReportDialog report={state.report} chosen={state.chosen} afterClose={afterClose} />
      ) : (
        state && <ChooseDialog state={state} />
      )}
    </>
  );
}
