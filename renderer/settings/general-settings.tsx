import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../shared/domain/settings';
import { locales } from '../../shared/i18n/i18n';
import { changeName } from '../state/change-name';
import { changeSettings, settings } from '../state/preferences';
import { useStore } from '../state/use-store';
import { zoomSteps } from '../state/zoom-steps';
import { CheckBox } from '../ui/check-box';
import { Segmented } from '../ui/segmented';
import { Select } from '../ui/select';
import { TextField } from '../ui/text-field';

const themes: readonly Settings['theme'][] = ['system', 'light', 'dark', 'high-contrast'];

export function GeneralSettings() {
  const { t } = useTranslation('settings');
  const { theme, locale, zoom, trimsWhiteSpace } = useStore(settings, (state) => state);
  // The pseudo-locale is for tests; who has it must be able to leave it.
  const languages = locales.filter((id) => id !== 'pseudo' || locale === 'pseudo' || import.meta.env.DEV);
  return (
    <>
      <NameField />
      <Segmented
        label={t('theme')}
        options={themes.map((id) => ({ id, name: t(`theme.${id}`) }))}
        values={[theme]}
        isNeverEmpty
        onChange={([next]) => next && void changeSettings({ theme: next })}
      />
      <Select
        label={t('language')}
        options={languages.map((id) => ({ id, name: t(`language.${id}`) }))}
        value={locale}
        onChange={(next) => void changeSettings({ locale: next })}
      />
      <Select
        label={t('zoom')}
        options={zoomSteps.map((step) => ({ id: String(step), name: t('percent', { count: Math.round(step * 100) }) }))}
        value={String(zoomSteps.find((step) => Math.abs(step - zoom) < 0.01) ?? '')}
        onChange={(step) => void changeSettings({ zoom: Number(step) })}
      />
      <CheckBox value={trimsWhiteSpace} onChange={(next) => void changeSettings({ trimsWhiteSpace: next })}>
        {t('trims')}
      </CheckBox>
    </>
  );
}

/** Counts on leaving it and on Enter. */
function NameField() {
  const { t } = useTranslation('settings');
  const saved = useStore(settings, (state) => state.annotatorName);
  const [typed, setTyped] = useState(saved);
  const isMissing = typed.trim() === '';
  const keep = (): void => {
    if (!isMissing && typed.trim() !== saved) void changeName(typed.trim());
  };
  return (
    <TextField
      label={t('name')}
      value={typed}
      onChange={setTyped}
      maxLength={200}
      description={t('nameHint')}
      error={isMissing ? t('nameMissing') : null}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        else event.continuePropagation();
      }}
    />
  );
}
