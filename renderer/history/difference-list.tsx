import { useTranslation } from 'react-i18next';
import type { Change } from './entries';
import type { FieldChange } from './field-changes';
import type { Past } from './past';
import type { Difference } from './set-difference';
import { SpanWords } from './span-words';
import { useDifferences } from './use-differences';

/** Things that are shown of one change; a bulk change may have thousands. */
const limit = 100;

/** What a change did, thing by thing; where the states around it cannot be worked out, what its record names. */
export function DifferenceList({ past, change }: { readonly past: Past; readonly change: Change }) {
  const { t } = useTranslation('history');
  const worked = useDifferences(past, change);
  const named = change.touched.map((span): Difference => ({ kind: 'span', id: span.id, how: span.how, span, fields: [] }));
  const differences = worked ?? named;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has nothing in it that takes the focus
    <section className="history-did" aria-label={t('did')} tabIndex={0}>
      <h4 className="history-label">{t('did')}</h4>
      {differences.length === 0 && <p>{t('didNothing')}</p>}
      <ul className="difference-list">
        {differences.slice(0, limit).map((difference) => (
          <li
            key={`${difference.kind} ${difference.id}`}
            className="difference"
            data-how={'how' in difference ? difference.how : 'changed'}
          >
            <DifferenceWords difference={difference} />
          </li>
        ))}
      </ul>
      {differences.length > limit && <p>{t('more', { count: differences.length - limit })}</p>}
    </section>
  );
}

function DifferenceWords({ difference }: { readonly difference: Difference }) {
  const { t } = useTranslation('history');
  if (difference.kind === 'field') return <Fields fields={difference.fields} />;
  return (
    <>
      <span className="difference-how">{t(`how.${difference.how}`)}</span>
      <span className="difference-words">
        <span>{difference.kind === 'span' ? <SpanWords span={difference.span} /> : <bdi>{difference.words}</bdi>}</span>
        <Fields fields={difference.fields} />
      </span>
    </>
  );
}

function Fields({ fields }: { readonly fields: readonly FieldChange[] }) {
  const { t } = useTranslation('history');
  if (fields.length === 0) return null;
  return (
    <ul className="difference-fields">
      {fields.map(({ name, from, to }) => (
        <li key={name} dir="auto">
          {t('field', { name, change: t('fromTo', { from, to }) })}
        </li>
      ))}
    </ul>
  );
}
