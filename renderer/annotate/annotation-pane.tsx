import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useCommands } from '../commands/use-commands';
import { changePanes, settings } from '../state/preferences';
import { AnnotationList } from './annotation-list';
import { copySpan } from './copy-span';
import { Fields } from './fields';

const low = window.matchMedia('(max-height: 360px)');
const watchLow = (listener: () => void): (() => void) => {
  low.addEventListener('change', listener);
  return () => low.removeEventListener('change', listener);
};

/**
 * The right-hand pane: the list of spans above, the fields of the selected one below. Where both do not fit (at 400 %) each fills the
 * pane and they are scrolled; whatever gets the focus comes into view.
 */
export function AnnotationPane() {
  const { t } = useTranslation();
  const isLow = useSyncExternalStore(watchLow, () => low.matches);
  const { fields } = settings.get().panes;
  useCommands({ 'edit.copy-with-offsets': () => void copySpan(t) });
  return (
    <aside className={isLow ? 'annotation-pane low' : 'annotation-pane'} aria-label={t('annotate:pane')}>
      {isLow ? (
        <>
          <AnnotationList />
          <Fields />
        </>
      ) : (
        <Group
          orientation="vertical"
          defaultLayout={{ annotations: 100 - fields, fields }}
          onLayoutChanged={(layout) => changePanes({ fields: layout.fields ?? fields })}
        >
          <Panel id="annotations" className="pane" minSize="110px">
            <AnnotationList />
          </Panel>
          <Separator className="separator across" aria-label={t('annotate:resizeFields')} />
          <Panel id="fields" className="pane" minSize="110px">
            <Fields />
          </Panel>
        </Group>
      )}
    </aside>
  );
}
