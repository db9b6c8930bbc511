import { EditorState, Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { BlockKind } from '../../shared/domain/schema';
import { sensibleStretch } from '../../shared/domain/text-units';
import { type AnnotationChange, annotations, changeAnnotations, isNews } from './annotation-plugin';
import type { CaretInfo, EditorApi } from './article-view';
import { caretInfo, caretOf, fragmentOf, selectionOf } from './caret';
import type { SegmentLook } from './draw-segments';
import { drawnBlocks } from './drawn-blocks';
import type { EditorContext, EditorInput } from './editor-context';
import { announceFolded, foldByKey } from './folding';
import { frameWork } from './frame-work';
import { outlines } from './outlines';
import { pointing } from './pointing';
import { positionsOf } from './positions';
import { readOnly } from './read-only';
import { reveal } from './reveal';
import { runEditorCommand } from './run-editor-command';
import { keepCaretSeen } from './seen-caret';
import { unitSelection } from './select-units';
import { startByKey } from './start-by-key';
import { untoldSelection } from './untold-selection';
import { blocksNearby, scrollerOf, watchViewport } from './viewport';

/** The article on screen. */
export interface Editor {
  readonly api: EditorApi;
  /** Spans, or the one that is selected, have changed. */
  showAnnotations(): void;
  showBlocks(kinds: Readonly<Record<string, BlockKind>>): void;
  showLook(look: SegmentLook): void;
  destroy(): void;
}

/** Draws the article into `column`. `input` gives what holds at the moment it is called. */
export function createEditor(column: HTMLElement, input: () => EditorInput): Editor {
  const { revision, words, spans, blockKinds, look } = input();
  const positions = positionsOf(revision.blocks);
  const blocks = drawnBlocks(revision, words, blockKinds);
  const view: EditorView = new EditorView(column, {
    state: EditorState.create({
      doc: blocks.document(),
      plugins: [
        new Plugin({ props: { handleDOMEvents: { keydown: catchUp, mousedown: catchUp } } }),
        startByKey(),
        foldByKey(() => context),
        readOnly(),
        pointing(
          () => context,
          () => drawn,
        ),
        annotations(positions, spans, look),
        new Plugin({ view: () => ({ update: tellCaret }) }),
      ],
    }),
    attributes: attributesOf(input()),
    scrollMargin: 48,
    scrollThreshold: 24,
    clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n'),
  });
  hideFromReact(view.dom);
  const scroller = scrollerOf(column);
  const context: EditorContext = {
    view,
    scroller,
    positions,
    blocks,
    source: {
      text: revision.text,
      blocks: revision.blocks,
      get language() {
        return input().language;
      },
    },
    input,
    inFrame: (action) => frame.request(action),
    drawNearby,
  };
  const frame = frameWork(() => {
    drawNearby();
    drawn.draw(input().activeSpan);
  });
  const drawn = outlines(column, view, positions, () => frame.request());
  const selection = unitSelection(context);
  let told: CaretInfo | null = null;
  drawNearby();
  // The first use of a language's rules costs more than any later one, so it does not wait for the first key.
  const warmingUp = requestIdleCallback(() => {
    for (const label of input().scheme.labels) sensibleStretch(label.id, context.source, 0);
  });
  const stopWatching = watchViewport(view.dom, scroller, () => frame.request());

  function drawNearby(): void {
    change({ window: blocksNearby(view.dom, scroller), spans: input().spans });
  }

  /** False when nothing in it is new. */
  function change(next: AnnotationChange): boolean {
    if (!isNews(view.state, next)) return false;
    takeInSelection();
    view.dispatch(changeAnnotations(view.state.tr, next));
    return true;
  }

  function takeInSelection(): void {
    const untold = untoldSelection(view);
    if (untold) view.dispatch(view.state.tr.setSelection(untold));
  }

  /** What a person does now means the text as it stands, and the place that the key before it led to. Leaves the event to others. */
  function catchUp(): false {
    frame.settle();
    takeInSelection();
    return false;
  }

  function tellCaret(): void {
    const info = caretInfo(context);
    if (told && isSameCaret(told, info)) return;
    const before = told;
    if (before && before.block !== info.block && !info.selection && view.hasFocus()) announceFolded(context, info.block);
    told = info;
    input().onCaret(info);
    if (before && before.offset !== info.offset) keepCaretSeen(context, before, info);
  }

  return {
    api: {
      focus: () => view.focus(),
      run: (command) => {
        catchUp();
        return runEditorCommand(context, selection, command);
      },
      reveal: (span) => frame.request(() => reveal(context, span)),
      selection: () => {
        frame.settle();
        const selected = selectionOf(context);
        return selected && fragmentOf(context, selected);
      },
      caret: () => {
        frame.settle();
        return caretOf(context);
      },
    },
    showAnnotations: () => frame.request(),
    showBlocks: (kinds) => blocks.setKinds(view, kinds),
    showLook: (next) => {
      if (change({ look: next })) view.setProps({ attributes: attributesOf(input()) });
    },
    destroy: () => {
      cancelIdleCallback(warmingUp);
      frame.cancel();
      stopWatching();
      drawn.destroy();
      view.destroy();
    },
  };
}

/**
 * Whatever React changes on the page, it first counts through all the text of a focused editor to find out where the selection is, and
 * puts it back. It knows editors by this property, which nothing else asks for; ProseMirror looks after the selection itself.
 */
const hideFromReact = (editor: HTMLElement): void => {
  Object.defineProperty(editor, 'contentEditable', { value: 'inherit' });
};

const isSameCaret = (a: CaretInfo, b: CaretInfo): boolean =>
  a.offset === b.offset &&
  a.block === b.block &&
  a.selection?.start === b.selection?.start &&
  a.selection?.end === b.selection?.end &&
  a.spansHere.join(' ') === b.spansHere.join(' ');

const attributesOf = ({ words, description }: EditorInput): Record<string, string> => ({
  class: 'article-text',
  role: 'textbox',
  // Editable text can be reached anyway; checkers of accessibility look for this.
  tabindex: '0',
  'aria-multiline': 'true',
  'aria-readonly': 'true',
  'aria-label': words('common:articleText'),
  'aria-describedby': description,
  spellcheck: 'false',
  autocorrect: 'off',
  autocapitalize: 'off',
  translate: 'no',
});
