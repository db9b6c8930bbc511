import { useTranslation } from 'react-i18next';
import type { OffsetUnit } from '../../shared/formats/exporter';
import { exporters } from '../../shared/formats/exporters';
import type { AssayError } from '../../shared/result';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { CheckBox } from '../ui/check-box';
import { Segmented } from '../ui/segmented';
import { Select } from '../ui/select';
import { useErrorWords } from '../ui/use-error-words';
import { ArticlePicker } from './article-picker';
import { articlesThere, changeChoice, type ExportChoice, exportChoice } from './export-state';

/** Which articles, in which format, counted how, and whether off-record sources go along. */
export function ChooseExport({ outcome }: { readonly outcome: AssayError | 'stopped' | null }) {
  const { t } = useTranslation('exports');
  const wordsOf = useErrorWords();
  const choice = useStore(exportChoice, (current) => current);
  const exporter = exporters.find(({ id }) => id === choice.format);
  return (
    <>
      {outcome === 'stopped' && <p role="status">{t('stopped')}</p>}
      {outcome !== null && outcome !== 'stopped' && (
        <p role="alert" className="export-problem">
          {wordsOf(outcome)}
        </p>
      )}
      <Which choice={choice} />
      <Select
        label={t('format')}
        options={exporters.map(({ id }) => ({ id, name: t(`format.${id}`), hint: t(`format.${id}.hint`) }))}
        value={choice.format}
        onChange={(format) => changeChoice({ format })}
        description={`${t(`format.${choice.format}.hint`)} ${
          exporter && exporter.losses.length > 0
            ? t('leavesOut', { losses: exporter.losses.map((loss) => t(`lost.${loss}`)).join('; ') })
            : t('leavesNothingOut')
        }`}
      />
      {exporter && <Offsets units={exporter.offsetUnits} chosen={choice.offsetUnit} />}
      <div className="field">
        <CheckBox value={choice.includesOffRecord} onChange={(includesOffRecord) => changeChoice({ includesOffRecord })}>
          {t('offRecord')}
        </CheckBox>
        <p role="status" className={choice.includesOffRecord ? 'field-description export-problem' : 'field-description'}>
          {t(choice.includesOffRecord ? 'offRecord.in' : 'offRecord.out')}
        </p>
      </div>
    </>
  );
}

function Which({ choice }: { readonly choice: ExportChoice }) {
  const { t } = useTranslation('exports');
  const isOpen = useStore(model, (state) => (state?.open ?? null) !== null);
  const options = [
    ...(isOpen ? [{ id: 'open', name: t('which.open') } as const] : []),
    { id: 'chosen', name: t('which.chosen') } as const,
    { id: 'all', name: t('which.all', { count: articlesThere().length }) } as const,
  ];
  return (
    <>
      <Segmented
        label={t('which')}
        options={options}
        values={[choice.which]}
        isNeverEmpty
        onChange={([which]) => which && changeChoice({ which })}
        description={t('everybody')}
      />
      {choice.which === 'chosen' && <ArticlePicker chosen={choice.chosen} onChange={(chosen) => changeChoice({ chosen })} />}
    </>
  );
}

function Offsets({ units, chosen }: { readonly units: readonly OffsetUnit[]; readonly chosen: OffsetUnit }) {
  const { t } = useTranslation('exports');
  const [only] = units;
  if (units.length === 1 && only) return <p className="field-description">{t('offsets.fixed', { unit: t(`unit.${only}`) })}</p>;
  return (
    <Segmented
      label={t('offsets')}
      options={units.map((id) => ({ id, name: t(`unit.${id}`) }))}
      values={[chosen]}
      isNeverEmpty
      onChange={([offsetUnit]) => offsetUnit && changeChoice({ offsetUnit })}
      description={t(`unitHint.${chosen}`)}
    />
  );
}
