import { CircleAlert, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { findLabel } from '../../shared/domain/scheme';
import { schemeKey } from '../../shared/i18n/scheme-names';
import type { Channel, Input } from '../../shared/ipc/contract';
import type { ExportSummary } from '../../shared/ipc/messages';
import { say } from '../state/announcements';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { useErrorWords } from '../ui/use-error-words';
import { useSchemeNames } from '../ui/use-scheme-names';
import { request } from '../workbench';

const filesShown = 20;

/** What was written, what was left out, and how it was proven. */
export function ExportReport({ summary }: { readonly summary: ExportSummary }) {
  const { t } = useTranslation('exports');
  const wordsOf = useErrorWords();
  const { articles, spans, relations, losses, proof, problems, files } = summary;
  return (
    <div className="export-report">
      <p role="status">
        {t('summary', { count: spans, articles: t('articles', { count: articles }), relations: t('relations', { count: relations }) })}
      </p>
      <Part title={t('folder')}>
        <p>
          <bdi className="export-path">{summary.folder}</bdi>
        </p>
        <p className="export-buttons">
          <Act words={t('showFolder')} channel="app.reveal" input={{ token: summary.token }} />
          <Act words={t('openManifest')} channel="app.open-written" input={{ token: summary.manifest }} />
        </p>
      </Part>
      {problems.length > 0 && (
        <Part title={t('problems')}>
          <ul className="export-problem">
            {problems.map((problem, index) => (
              <li key={index} dir="auto">
                {wordsOf(problem)}
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title={t('proof')}>
        <p className="export-proof">
          {proof.failed === 0 ? <CircleCheck size={16} aria-hidden="true" /> : <CircleAlert size={16} aria-hidden="true" />}
          <span>{t('proved', { count: proof.checked, unit: t(`unit.${proof.unit}`) })}</span>
        </p>
      </Part>
      {spans > 0 && <Labels counts={summary.countsByLabel} />}
      <Part title={t('losses')}>
        {losses.length === 0 ? (
          <p>{t('noLosses')}</p>
        ) : (
          <ul>
            {losses.map(({ code, count }) => (
              <li key={code}>{t(`loss.${code}`, { count })}</li>
            ))}
          </ul>
        )}
      </Part>
      <Part title={t('files')}>
        <ul>
          {files.slice(0, filesShown).map(({ name, bytes }) => (
            <li key={name}>
              <bdi className="export-path">{name}</bdi>{' '}
              <span className="field-description">{t('fileFacts', { kilobytes: Math.max(1, Math.round(bytes / 1000)) })}</span>
            </li>
          ))}
          {files.length > filesShown && <li>{t('moreFiles', { count: files.length - filesShown })}</li>}
        </ul>
      </Part>
    </div>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="field-label">{title}</h3>
      {children}
    </section>
  );
}

function Labels({ counts }: { readonly counts: ExportSummary['countsByLabel'] }) {
  const { t } = useTranslation('exports');
  const scheme = useStore(model, (state) => state?.scheme ?? null);
  const nameOf = useSchemeNames();
  const named = (id: string): string => {
    const label = scheme && findLabel(scheme, id);
    return label ? nameOf(schemeKey.label(id), label.name) : id;
  };
  return (
    <Part title={t('labels')}>
      <ul className="export-labels">
        {Object.entries(counts).map(([id, count]) => (
          <li key={id}>
            <bdi>{named(id)}</bdi> {count}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** A button that asks main for something which has no answer. */
function Act<C extends Channel>({ words, channel, input }: { readonly words: string; readonly channel: C; readonly input: Input<C> }) {
  const act = async (): Promise<void> => {
    const answer = await request(channel, input);
    if (!answer.ok) say.error(answer.error);
  };
  return (
    <Button className="button" onPress={() => void act()}>
      {words}
    </Button>
  );
}
