import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { say } from '../state/announcements';
import { activeSpan, model } from '../state/session';
import { useStore, useStoreLater } from '../state/use-store';
import { MenuAt } from '../ui/menu-at';
import { useSchemeNames } from '../ui/use-scheme-names';
import { changeLabel } from './span-actions';
import { spanOf } from './span-of';

interface Props {
  /** Where it opens; null: closed. */
  readonly at: DOMRect | null;
  readonly onClose: () => void;
}

/** Changes the selected span's label: by arrows, by the first letter, or by the key that marks with it. */
export function LabelMenu({ at, onClose }: Props) {
  const { t } = useTranslation('annotate');
  const nameOf = useSchemeNames();
  const scheme = useStore(model, (state) => state?.scheme ?? null);
  const active = useStoreLater(activeSpan, (state) => state);
  const chosen = useStore(model, (state) => spanOf(state?.open?.set.spans, active)?.label ?? null);
  if (!scheme || active === null) return null;
  const labels = scheme.labels.map((label) => ({ ...label, shown: nameOf(schemeKey.label(label.id), label.name) }));
  const choose = (id: string): void => {
    const label = labels.find((entry) => entry.id === id);
    if (!label || id === chosen) return;
    changeLabel(active, id);
    say.words(t('labelChanged', { name: label.shown }));
  };
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    const label = labels.find(({ key }) => key !== '' && key === event.key);
    if (!label || at === null) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
    choose(label.id);
  };
  return (
    <div className="label-menu" onKeyDownCapture={onKeyDownCapture}>
      <MenuAt
        label={t('changeLabel')}
        at={at}
        parts={[
          {
            id: 'labels',
            chosen,
            entries: labels.map(({ id, key, shown }) => ({ id, name: shown, ...(key && { end: <kbd>{key}</kbd> }) })),
          },
        ]}
        onClose={onClose}
        onChoose={choose}
      />
    </div>
  );
}
