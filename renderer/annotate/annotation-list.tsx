import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { activeSpan, model } from '../state/session';
import { useStore } from '../state/use-store';

/** The spans of the open article. */
export function AnnotationList() {
  const { t } = useTranslation();
  const spans = useStore(model, (state) => state?.open?.set.spans ?? null);
  const active = useStore(activeSpan, (state) => state);
  return (
    <section className="annotation-list" data-scope="text">
      <h2 className="pane-title">{t('annotations')}</h2>
      <ListBox
        aria-label={t('annotations')}
        items={spans ?? []}
        selectionMode="single"
        selectedKeys={active === null ? [] : [active]}
        onSelectionChange={(keys) => activeSpan.set(keys === 'all' ? null : String([...keys][0] ?? '') || null)}
        renderEmptyState={() => <p className="empty">{t('noSpans')}</p>}
      >
        {(span) => (
          <ListBoxItem id={span.id} textValue={span.fragments[0]?.exact ?? ''} className="annotation-row">
            {span.fragments.map((fragment) => fragment.exact).join(' … ')}
          </ListBoxItem>
        )}
      </ListBox>
    </section>
  );
}
