import { useEffect, useMemo, useRef } from 'react';
import { commandList } from '../../shared/commands';
import type { Id } from '../../shared/domain/schema';
import { runCommand } from '../commands/run-command';
import { useCommands } from '../commands/use-commands';
import { ArticleView, type EditorApi, type EditorHost } from '../editor/article-view';
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

/** The article in the middle: buttons of the labels above, the text below. */
export function ArticlePane() {
  const open = useStore(model, (state) => state?.open ?? null);
  const scheme = useStore(model, (state) => state?.scheme ?? null);
  const summary = useStore(model, (state) => state?.articles.find((entry) => entry.article.id === state.open?.id) ?? null);
  const active = useStore(activeSpan, (state) => state);
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
  // A span that was chosen elsewhere (in the list, by a chip) is brought into view; the focus stays where it is.
  useEffect(() => {
    if (active !== null && active !== chosenInText) editor.current?.reveal(active);
    chosenInText = active;
  }, [active]);
  if (!open || !scheme || !summary) return <NoArticle />;
  return (
    <main className="article-pane">
      {labelBar}
      <div key={`${open.id}/${open.revision.id}`} className="article-scroll" data-scope="text">
        <ArticleView
          revision={open.revision}
          blockKinds={summary.article.blockKinds[open.revision.id] ?? noKinds}
          spans={open.set.spans}
          activeSpan={active}
          scheme={scheme}
          trimsWhiteSpace={trimsWhiteSpace}
          language={summary.article.language}
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
