import { CircleAlert, CircleCheck } from 'lucide-react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../shared/ipc/messages';
import { runCommand } from '../commands/run-command';
import { refused } from '../state/recovery';
import { openArticle } from '../state/session';
import { Dialog } from '../ui/dialog';
import { useErrorWords } from '../ui/use-error-words';
import { closeImport } from './import-state';
import { Problems } from './problems';
import { VirtualCards } from './virtual-cards';

interface Props {
  readonly report: ImportReport;
  /** How many files were to be imported. */
  readonly chosen: number;
  /** Keeps an act until the dialog is closed and the focus is back. */
  readonly afterClose: (act: () => void) => void;
}

/** What became of each file. */
export function ReportDialog({ report: { files }, chosen, afterClose }: Props) {
  const { t } = useTranslation('imports');
  const imported = files.filter(({ article }) => article !== null).length;
  const first = files.find(({ article }) => article !== null)?.article?.article.id;
  const openFirst = async (id: string): Promise<void> => {
    const opened = await openArticle(id);
    if (!opened.ok) refused(opened.error);
    afterClose(() => runCommand('focus.text'));
    closeImport();
  };
  return (
    <Dialog
      title={t('reportTitle')}
      isOpen
      onClose={closeImport}
      actions={
        <>
          <Button className="button" onPress={closeImport}>
            {t('common:close')}
          </Button>
          {first !== undefined && (
            <Button className="button primary" autoFocus onPress={() => void openFirst(first)}>
              {t('openFirst', { count: imported })}
            </Button>
          )}
        </>
      }
    >
      <p role="status">
        {imported === files.length ? t('allImported', { count: imported }) : t('summary', { imported, failed: files.length - imported })}
        {files.length < chosen && ` ${t('cancelled', { count: chosen - files.length })}`}
      </p>
      <VirtualCards label={t('files')} items={files} height={52}>
        {(file) => <ReportCard file={file} />}
      </VirtualCards>
    </Dialog>
  );
}

function ReportCard({ file: { name, article, problems, error } }: { readonly file: ImportReport['files'][number] }) {
  const { t } = useTranslation('imports');
  const wordsOf = useErrorWords();
  return (
    <div className="import-file">
      <div className="import-file-head">
        {article === null ? (
          <CircleAlert size={16} className="warning" aria-hidden="true" />
        ) : (
          <CircleCheck size={16} className="fine" aria-hidden="true" />
        )}
        <bdi className="file-name">{name === '' ? t('pastedText') : name}</bdi>
      </div>
      {error !== null && <p className="warning">{t('notImported', { reason: wordsOf(error) })}</p>}
      {article !== null && (
        <p className="file-title" dir="auto">
          {t('imported', { title: article.article.title })}
        </p>
      )}
      <Problems problems={problems} />
    </div>
  );
}
