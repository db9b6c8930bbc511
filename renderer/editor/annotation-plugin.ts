import type { Node } from 'prosemirror-model';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';
import type { Span } from '../../shared/domain/schema';
import { drawSegments, type SegmentLook } from './draw-segments';
import { NearbyDecorations } from './nearby-decorations';
import type { Positions } from './positions';
import { segmentsOf } from './segments';
import { emptyLayout, type Laid, layOut, type SpanLayout } from './span-layout';

/** Blocks to be drawn, `[first, last]`. */
export interface BlockWindow {
  readonly first: number;
  readonly last: number;
}

export interface AnnotationChange {
  readonly spans?: readonly Span[];
  readonly window?: BlockWindow;
  readonly look?: SegmentLook;
}

interface AnnotationState {
  readonly layout: SpanLayout;
  readonly window: BlockWindow | null;
  readonly look: SegmentLook;
  readonly drawn: WeakMap<readonly Laid[], DecorationSet>;
  readonly source: NearbyDecorations;
}

const key = new PluginKey<AnnotationState>('annotations');

/** The spans of the state, by the blocks they touch. */
export const layoutOf = (state: EditorState): SpanLayout => key.getState(state)?.layout ?? { spans: [], blocks: [] };

/** Would a change alter anything? */
export function isNews(state: EditorState, { spans, window, look }: AnnotationChange): boolean {
  const now = key.getState(state);
  const isSameWindow = window === undefined || (window.first === now?.window?.first && window.last === now.window.last);
  return !isSameWindow || (spans !== undefined && spans !== now?.layout.spans) || (look !== undefined && look !== now?.look);
}

export const changeAnnotations = (transaction: Transaction, change: AnnotationChange): Transaction => transaction.setMeta(key, change);

/** Draws spans over the text near the viewport; what a block looks like is made once and kept while its spans stay the same. */
export function annotations(positions: Positions, spans: readonly Span[], look: SegmentLook): Plugin<AnnotationState> {
  const withSource = (doc: Node, state: Omit<AnnotationState, 'source'>): AnnotationState => ({
    ...state,
    source: sourceOf(doc, state, positions),
  });
  return new Plugin<AnnotationState>({
    key,
    state: {
      init: (_config, { doc }) =>
        withSource(doc, { layout: layOut(emptyLayout(positions), spans, positions), window: null, look, drawn: new WeakMap() }),
      apply: (transaction, state) => {
        const change: AnnotationChange | undefined = transaction.getMeta(key);
        if (!change) return state;
        const isNewLook = change.look !== undefined && change.look !== state.look;
        return withSource(transaction.doc, {
          layout: change.spans ? layOut(state.layout, change.spans, positions) : state.layout,
          window: change.window ?? state.window,
          look: change.look ?? state.look,
          drawn: isNewLook ? new WeakMap() : state.drawn,
        });
      },
    },
    props: { decorations: (state) => key.getState(state)?.source ?? null },
  });
}

function sourceOf(doc: Node, { layout, window, look, drawn }: Omit<AnnotationState, 'source'>, positions: Positions): NearbyDecorations {
  const sets = new Map<number, DecorationSet>();
  if (window) {
    for (let block = window.first; block <= window.last; block += 1) {
      const laid = layout.blocks[block];
      if (!laid || laid.length === 0) continue;
      let set = drawn.get(laid);
      if (!set) {
        const start = positions.startOf(block);
        const segments = segmentsOf(laid, start, positions.endOf(block));
        set = DecorationSet.create(doc.child(block), drawSegments(segments, start, look));
        drawn.set(laid, set);
      }
      sets.set(positions.beforeBlock(block), set);
    }
  }
  return new NearbyDecorations(sets);
}
