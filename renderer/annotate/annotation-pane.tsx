import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useCommands } from '../commands/use-commands';
import { AnnotationList } from './annotation-list';
import { copySpan } from './copy-span';
import { Fields } from './fields';

/** The right-hand pane: the list of spans above, the fields of the selected one below. */
export function AnnotationPane() {
  const { t } = useTranslation();
  useCommands({ 'edit.copy-with-offsets': () => void copySpan(t) });
  return (
    <aside className="annotation-pane" aria-label={t('annotate:pane')}>
      <Group orientation="vertical">
        <Panel id="annotations" className="pane" minSize="110px">
          <AnnotationList />
        </Panel>
        <Separator className="separator across" aria-label={t('annotate:resizeFields')} />
        <Panel id="fields" className="pane" defaultSize="55" minSize="110px">
          <Fields />
        </Panel>
      </Group>
    </aside>
  );
}
