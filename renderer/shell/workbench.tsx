import { useEffect } from 'react';
import { ArticleDialogs } from '../articles/article-dialogs';
import { Exports } from '../export/exports';
import { History } from '../history/history';
import { Imports } from '../import/imports';
import { settings } from '../state/preferences';
import { refused } from '../state/recovery';
import { dispatch, model, openArticle } from '../state/session';
import { useStore } from '../state/use-store';
import { ResetSampleDialog } from '../welcome/reset-sample-dialog';
import { DescribeMenu } from './describe-menu';
import { Header } from './header';
import { Panes } from './panes';
import { RecoveredNotice } from './recovered-notice';
import { StatusBar } from './status-bar';
import { useOpened } from './use-opened';
import { useTravel } from './use-travel';

/** The workbench: articles on the left, the article in the middle, annotations and fields on the right, the truth below. */
export function Workbench() {
  useOpenFirstArticle();
  useNameMe();
  useTravel();
  useOpened();
  return (
    <div className="workbench">
      <DescribeMenu />
      <Header />
      <RecoveredNotice />
      <Panes />
      <StatusBar />
      <ArticleDialogs />
      <ResetSampleDialog />
      <Imports />
      <Exports />
      <History />
    </div>
  );
}

/** A project that was just opened shows its first article, or the one from before a crash. */
function useOpenFirstArticle(): void {
  const first = useStore(model, (state) => {
    const there = state?.articles.filter(({ article }) => article.removed === null) ?? [];
    return (there.find(({ article }) => article.id === state?.beginWith) ?? there[0])?.article.id ?? null;
  });
  const project = useStore(model, (state) => state?.project.id ?? null);
  // Only when another project is shown, not when its first article changes.
  useEffect(() => {
    if (first === null || model.get()?.open) return;
    void openArticle(first).then((opened) => opened.ok || refused(opened.error));
  }, [project, first === null]);
}

/** Who opened a project before giving a name gets it now. */
function useNameMe(): void {
  const name = useStore(settings, (state) => state.annotatorName);
  const nameless = useStore(
    model,
    (state) => state?.annotators.find((annotator) => annotator.id === state.me && annotator.name === '')?.id ?? null,
  );
  useEffect(() => {
    if (nameless === null || name === '') return;
    const target = { kind: 'annotator', annotator: nameless } as const;
    dispatch({ key: 'change-annotator', params: {} }, [{ target, commands: [{ type: 'annotator.change', change: { name } }] }]);
  }, [nameless, name]);
}
