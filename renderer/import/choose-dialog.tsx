import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { progress } from '../state/progress';
import { useStore } from '../state/use-store';
import { CheckBox } from '../ui/check-box';
import { Dialog } from '../ui/dialog';
import { JobProgress } from '../ui/job-progress';
import { FileCard } from './file-card';
import { cancelImport, closeImport, type ImportState, include, runImport } from './import-state';
import { VirtualCards } from './virtual-cards';

interface Props {
  readonly state: Exclude<ImportState, { step: 'done' }>;
}

/** How each file would be read, which of them to import, and how far that is. */
export function ChooseDialog({ state }: Props) {
  const { t } = useTranslation('imports');
  const files = state.step === 'reading' ? [] : state.plan.files;
  const isPaste = files.length === 1 && files[0]?.name === '';
  const title = state.step === 'reading' ? t('reading') : isPaste ? t('titlePaste') : t('title', { count: files.length });
  return (
    <Dialog title={title} isOpen onClose={closeImport} size="large" isAlert={state.step === 'running'} actions={<Actions state={state} />}>
      {state.step === 'reading' && <p>{t('reading')}</p>}
      {state.step === 'running' && <Running job={state.job} total={state.total} />}
      {state.step === 'choosing' && (
        <>
          {files.length > 1 && <TickAll state={state} />}
          <VirtualCards label={t('files')} items={files} height={150}>
            {(file) => <FileCard file={file} isAlone={files.length === 1} isIncluded={state.included.has(file.index)} />}
          </VirtualCards>
        </>
      )}
    </Dialog>
  );
}

function Actions({ state }: Props) {
  const { t } = useTranslation('imports');
  const count = state.step === 'choosing' ? state.included.size : 0;
  const isRunning = state.step === 'running';
  return (
    <>
      <Button className="button" onPress={isRunning ? cancelImport : closeImport}>
        {t('common:cancel')}
      </Button>
      {state.step === 'choosing' && (
        <Button className="button primary" autoFocus isDisabled={count === 0} onPress={() => void runImport()}>
          {count === 0 ? t('nothingToImport') : t('import', { count })}
        </Button>
      )}
    </>
  );
}

function TickAll({ state }: { readonly state: ImportState & { step: 'choosing' } }) {
  const { t } = useTranslation('imports');
  const readable = state.plan.files.filter(({ error }) => error === null).map(({ index }) => index);
  if (readable.length === 0) return null;
  const isAll = readable.every((index) => state.included.has(index));
  return (
    <CheckBox value={isAll || (state.included.size > 0 && 'some')} onChange={(isIncluded) => include(readable, isIncluded)}>
      {t('all', { count: readable.length })}
    </CheckBox>
  );
}

function Running({ job, total }: { readonly job: string; readonly total: number }) {
  const { t } = useTranslation('imports');
  const done = useStore(progress, (current) => (current?.job === job ? current.done : 0));
  return <JobProgress label={t('importing')} done={done} total={total} words={t('importingCount', { done, total })} />;
}
