import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { BlockKind, Id, Span } from '../../shared/domain/schema';
import { annotations, changeAnnotations, type SegmentLook, windowOf } from './annotation-plugin';
import type { ArticleViewProps, EditorApi } from './article-view';
import { drawnBlocks } from './drawn-blocks';
import { positionsOf } from './positions';
import { readOnly } from './read-only';
import { blocksNearby, scrollerOf, watchViewport } from './viewport';

/** What the component gives: its props, and words for people. */
export interface EditorInput extends ArticleViewProps {
  readonly words: (key: string, options?: Record<string, unknown>) => string;
  readonly nameOfLabel: (label: string) => string;
  /** Id of the element that describes the text. */
  readonly description: string;
}

export interface Editor {
  readonly api: EditorApi;
  showSpans(spans: readonly Span[]): void;
  showActive(span: Id | null): void;
  showBlocks(kinds: Readonly<Record<string, BlockKind>>): void;
  showLabels(): void;
  destroy(): void;
}

/** Draws the article into `column`. `input` gives what holds at the moment it is called. */
export function createEditor(column: HTMLElement, input: () => EditorInput): Editor {
  const { revision, words, description } = input();
  const positions = positionsOf(revision.blocks);
  const blocks = drawnBlocks(revision, words, input().blockKinds);
  const view = new EditorView(column, {
    state: EditorState.create({
      doc: blocks.document(),
      plugins: [readOnly(), annotations(positions, input().spans, lookOf(input()))],
    }),
    attributes: {
      class: 'article-text',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-readonly': 'true',
      'aria-label': words('common:articleText'),
      'aria-describedby': description,
      spellcheck: 'false',
      autocorrect: 'off',
      autocapitalize: 'off',
      translate: 'no',
    },
    clipboardTextSerializer: (slice) => slice.content.textBetween(0, slice.content.size, '\n'),
  });
  const scroller = scrollerOf(column);
  const drawNearby = (): void => {
    const window = blocksNearby(view.dom, scroller);
    const drawn = windowOf(view.state);
    if (drawn && drawn.first === window.first && drawn.last === window.last) return;
    view.dispatch(changeAnnotations(view.state.tr, { window }));
  };
  drawNearby();
  const stopWatching = watchViewport(view.dom, scroller, drawNearby);
  return {
    api: {
      focus: () => view.focus(),
      run: () => false,
      reveal: () => undefined,
      selection: () => null,
      caret: () => positions.toOffset(view.state.selection.head),
    },
    showSpans: (spans) => view.dispatch(changeAnnotations(view.state.tr, { spans })),
    showActive: () => undefined,
    showBlocks: (kinds) => blocks.setKinds(view, kinds),
    showLabels: () => view.dispatch(changeAnnotations(view.state.tr, { look: lookOf(input()) })),
    destroy: () => {
      stopWatching();
      view.destroy();
    },
  };
}

function lookOf({ scheme, nameOfLabel, words }: EditorInput): SegmentLook {
  const looks = new Map(scheme.labels.map((label) => [label.id, { ...label, name: nameOfLabel(label.id) }]));
  return {
    of: (label) => looks.get(label) ?? { name: label, colour: 'cue', lineStyle: 'thin', isQuiet: true },
    words: (labels) => words('editor:overlap', { count: labels.length, labels: labels.join(', ') }),
  };
}
