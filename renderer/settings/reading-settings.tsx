import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { defaultSettings } from '../../shared/domain/default-settings';
import type { Settings } from '../../shared/domain/settings';
import { changeSettings, settings } from '../state/preferences';
import { useStore } from '../state/use-store';
import { Segmented } from '../ui/segmented';
import { Slide } from './slide';

type Reading = Settings['reading'];
const fonts: readonly Reading['font'][] = ['serif', 'sans', 'system'];

/** How articles are set. The preview, and the article behind it, follow while one slides. */
export function ReadingSettings() {
  const { t } = useTranslation('settings');
  const reading = useStore(settings, (state) => state.reading);
  const show = (change: Partial<Reading>): void => settings.update((state) => ({ ...state, reading: { ...state.reading, ...change } }));
  const keep = (change: Partial<Reading>): void => void changeSettings({ reading: { ...settings.get().reading, ...change } });
  const slide = (key: 'size' | 'width' | 'lineHeight') => ({
    label: t(key),
    value: reading[key],
    onSlide: (value: number) => show({ [key]: value }),
    onKeep: (value: number) => keep({ [key]: value }),
  });
  return (
    <>
      <Segmented
        label={t('font')}
        options={fonts.map((id) => ({ id, name: t(`font.${id}`) }))}
        values={[reading.font]}
        isNeverEmpty
        onChange={([font]) => font && keep({ font })}
      />
      <Slide {...slide('size')} from={12} to={40} step={0.5} words={(value) => t('sizeValue', { value })} />
      <Slide {...slide('width')} from={40} to={120} step={1} words={(value) => t('widthValue', { value })} />
      <Slide {...slide('lineHeight')} from={1.2} to={3} step={0.02} words={(value) => value.toFixed(2)} />
      <figure className="reading-preview">
        <figcaption className="field-label">{t('preview')}</figcaption>
        <p className="reading-preview-text">{t('previewText')}</p>
      </figure>
      <Button className="button settings-reset" onPress={() => keep(defaultSettings.reading)}>
        {t('readingReset')}
      </Button>
    </>
  );
}
