import './export.css';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { exporters } from '../../shared/formats/exporters';
import { progress } from '../state/progress';
import { useStore } from '../state/use-store';
import { Dialog } from '../ui/dialog';
import { JobProgress } from '../ui/job-progress';
import { ChooseExport } from './choose-export';
import { ExportReport } from './export-report';
import { articlesOf, closeExport, type ExportState, exportChoice, runExport, stopExport } from './export-state';

interface Props {
  readonly state: ExportState;
}

/** What to export and how, how far it is, and what came of it. */
export function ExportDialog({ state }: Props) {
  const { t } = useTranslation('exports');
  return (
    <Dialog
      title={t(state.step === 'done' ? 'reportTitle' : 'title')}
      isOpen
      onClose={closeExport}
      isAlert={state.step === 'running'}
      actions={state.step === 'done' ? <Done /> : state.step === 'running' ? <Stop isStopping={state.isStopping} /> : <Start />}
    >
      {state.step === 'choosing' && <ChooseExport outcome={state.outcome} />}
      {state.step === 'running' && <Running job={state.job} />}
      {state.step === 'done' && <ExportReport summary={state.summary} />}
    </Dialog>
  );
}

function Start() {
  const { t } = useTranslation('exports');
  const choice = useStore(exportChoice, (current) => current);
  const count = articlesOf(choice).length;
  const exporter = exporters.find(({ id }) => id === choice.format);
  const run = (): void => {
    if (!exporter) return;
    const [usual] = exporter.offsetUnits;
    void runExport(exporter.offsetUnits.includes(choice.offsetUnit) ? choice.offsetUnit : usual);
  };
  return (
    <>
      <Button className="button" onPress={closeExport}>
        {t('common:cancel')}
      </Button>
      <Button className="button primary" autoFocus isDisabled={count === 0} onPress={run}>
        {count === 0 ? t('nothingToExport') : t('run', { count })}
      </Button>
    </>
  );
}

function Stop({ isStopping }: { readonly isStopping: boolean }) {
  const { t } = useTranslation('exports');
  return (
    <Button className="button" autoFocus isDisabled={isStopping} onPress={stopExport}>
      {t(isStopping ? 'stopping' : 'stop')}
    </Button>
  );
}

function Done() {
  const { t } = useTranslation('exports');
  return (
    <Button className="button primary" autoFocus onPress={closeExport}>
      {t('common:close')}
    </Button>
  );
}

/** Until main says that it has begun, its own dialog for the folder is open. */
function Running({ job }: { readonly job: string }) {
  const { t } = useTranslation('exports');
  const now = useStore(progress, (current) => (current?.job === job ? current : null));
  if (now === null) return <p role="status">{t('waiting')}</p>;
  return (
    <JobProgress
      label={t('exporting')}
      done={now.done}
      total={now.total}
      words={t('exportingCount', { done: now.done, total: now.total })}
    />
  );
}
