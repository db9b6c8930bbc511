import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { AnnotationPane } from '../annotate/annotation-pane';
import { ArticlePane } from '../annotate/article-pane';
import { ArticleList } from '../articles/article-list';
import { changePanes, settings } from '../state/preferences';

const narrow = window.matchMedia('(max-width: 860px)');
const watchNarrow = (listener: () => void): (() => void) => {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
};

/**
 * Three panes beside each other, their widths remembered. Where they do not fit (a small window, 200 % zoom) each fills the width and
 * they are scrolled sideways; whatever gets the focus comes into view.
 */
export function Panes() {
  const { t } = useTranslation();
  const isNarrow = useSyncExternalStore(watchNarrow, () => narrow.matches);
  if (isNarrow) {
    return (
      <div className="pane-strip">
        <div className="pane">
          <ArticleList />
        </div>
        <div className="pane pane-article" ref={(pane) => pane?.scrollIntoView()}>
          <ArticlePane />
        </div>
        <div className="pane">
          <AnnotationPane />
        </div>
      </div>
    );
  }
  const { left, right } = settings.get().panes;
  return (
    <Group
      className="panes"
      defaultLayout={{ left, middle: 100 - left - right, right }}
      onLayoutChanged={(layout) => changePanes({ left: layout.left ?? left, right: layout.right ?? right })}
    >
      <Panel id="left" className="pane" minSize="140px" collapsible>
        <ArticleList />
      </Panel>
      <Separator className="separator" aria-label={t('resizeLeft')} />
      <Panel id="middle" className="pane pane-article" minSize="30">
        <ArticlePane />
      </Panel>
      <Separator className="separator" aria-label={t('resizeRight')} />
      <Panel id="right" className="pane" minSize="200px" collapsible>
        <AnnotationPane />
      </Panel>
    </Group>
  );
}
