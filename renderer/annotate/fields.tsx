import { useTranslation } from 'react-i18next';
import { findLabel } from '../../shared/domain/scheme';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { activeSpan, model } from '../state/session';
import { useStore } from '../state/use-store';
import { useSchemeNames } from '../ui/use-scheme-names';
import { changeAttributes } from './span-actions';

/** The selected span's fields, built from the scheme. */
export function Fields() {
  const { t } = useTranslation();
  const nameOf = useSchemeNames();
  const active = useStore(activeSpan, (state) => state);
  const span = useStore(model, (state) => state?.open?.set.spans.find((entry) => entry.id === active) ?? null);
  const label = useStore(model, (state) => (state && span ? findLabel(state.scheme, span.label) : undefined));
  return (
    <section className="fields" aria-label={t('fields')}>
      {span && label ? (
        label.attributes
          .filter((attribute) => attribute.type === 'text')
          .map((attribute) => (
            <label key={attribute.id} className="field">
              <span>{nameOf(schemeKey.attribute(label.id, attribute.id), attribute.name)}</span>
              <input
                value={String(span.attributes[attribute.id] ?? '')}
                onChange={(event) => changeAttributes(span.id, attribute.name, { [attribute.id]: event.target.value || null })}
              />
            </label>
          ))
      ) : (
        <p className="empty">{t('noActiveSpan')}</p>
      )}
    </section>
  );
}
