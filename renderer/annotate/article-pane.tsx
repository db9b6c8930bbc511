import { useEffect, useMemo, useRef } from 'react';
import { commandList } from '../../shared/commands';
import type { Id, Revision, Span } from '../../shared/domain/schema';
import { runCommand } from '../commands/run-command';
import { useCommands } from '../commands/use-commands';
import { type AnnotationSource, ArticleView, type EditorApi, type EditorHost } from '../editor/article-view';
import { say } from '../state/announcements';
import { caret } from '../state/caret';
import { isSpanLeft, meantSpan } from '../state/meant-span';
import { settings } from '../state/preferences';
import { activeSpan, model } from '../state/session';
import { useStore } from '../state/use-store';
import { LabelBar } from './label-bar';
import { NoArticle } from './no-article';
import { changeFragments, markSpan } from './span-actions';
import { useRemoveSpan } from './use-remove-span';
import { WriterNotice } from './writer-notice';

/** The span that was last chosen or made in the text itself: it is in view. */
let chosenInText: Id | null = null;

const host: EditorHost = {
  mark: (label, fragments) => {
    chosenInText = markSpan(label, fragments);
    return chosenInText;
  },
  changeFragments,
  activate: (span) => {
    chosenInText = span;
    activeSpan.set(span);
  },
  meant: meantSpan,
  isLeft: isSpanLeft,
  announce: say.words,
  run: (command) => void runCommand(command),
};

const noKinds = {};
/** The same element at every turn, so that it is not drawn again with the text. */
const labelBar = <LabelBar />;
/** Commands that the editor itself carries out. */
const editorCommands = commandList
  .map((command) => command.id)
  .filter((id) => /^(mark\.|select\.|span\.(next|previous|cycle|start-|end-|add-fragment|remove-fragment|deselect))/.test(id));

/** The spans of an article while it is open; its last ones while the window goes on to another. */
function annotationsOf(revision: Revision | null): AnnotationSource {
  let spans: readonly Span[] = [];
  return {
    spans: () => {
      const open = model.get()?.open;
      if (open && open.revision === revision) spans = open.set.spans;
      return spans;
    },
    activeSpan: activeSpan.get,
    subscribe: (listener) => {
      const ends = [model.subscribe(listener), activeSpan.subscribe(listener)];
      return () => {
        for (const end of ends) end();
      };
    },
  };
}

/** A span that was chosen elsewhere (in the list, by a chip) is brought into view; the focus stays where it is. */
function revealChosen(reveal: (span: Id) => void): () => void {
  return activeSpan.subscribe(() =>
    // When whoever chose it has said so.
    queueMicrotask(() => {
      const active = activeSpan.get();
      if (active !== null && active !== chosenInText) reveal(active);
      chosenInText = active;
    }),
  );
}

/** The article in the middle: buttons of the labels above, the text below. */
export function ArticlePane() {
  const revision = useStore(model, (state) => state?.open?.revision ?? null);
  const scheme = useStore(model, (state) => state?.scheme ?? null);
  const article = useStore(model, (state) => state?.articles.find((entry) => entry.article.id === state.open?.id)?.article ?? null);
  const trimsWhiteSpace = useStore(settings, (state) => state.trimsWhiteSpace);
  const remove = useRemoveSpan();
  const editor = useRef<EditorApi | null>(null);
  const commands = useMemo(() => Object.fromEntries(editorCommands.map((id) => [id, () => void editor.current?.run(id)])), []);
  useCommands({
    ...commands,
    'focus.text': () => editor.current?.focus(),
    'span.delete': () => {
      const id = meantSpan();
      if (id !== null) remove(id);
    },
  });
  const annotations = useMemo(() => annotationsOf(revision), [revision]);
  useEffect(() => revealChosen((span) => editor.current?.reveal(span)), []);
  if (!revision || !article || !scheme) return <NoArticle />;
  return (
    <main className="article-pane">
      {labelBar}
      <WriterNotice />
      <div key={`${article.id}/${revision.id}`} className="article-scroll" data-scope="text">
        <ArticleView
          revision={revision}
          blockKinds={article.blockKinds[revision.id] ?? noKinds}
          annotations={annotations}
          scheme={scheme}
          trimsWhiteSpace={trimsWhiteSpace}
          language={article.language}
          host={host}
          onCaret={caret.set}
          onReady={(api) => {
            editor.current = api;
          }}
        />
      </div>
    </main>
  );
}
