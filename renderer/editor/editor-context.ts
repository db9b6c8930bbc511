import type { EditorView } from 'prosemirror-view';
import type { Id, Span } from '../../shared/domain/schema';
import type { UnitText } from '../../shared/domain/text-units';
import type { ArticleViewProps } from './article-view';
import type { SegmentLook } from './draw-segments';
import type { DrawnBlocks } from './drawn-blocks';
import type { Positions } from './positions';

/** What the component gives: its props, and words for people. */
export interface EditorInput extends Omit<ArticleViewProps, 'annotations'> {
  readonly spans: readonly Span[];
  readonly activeSpan: Id | null;
  /** Words by key, as `editor:marked`. */
  readonly words: (key: string, options?: Record<string, unknown>) => string;
  readonly nameOfLabel: (label: string) => string;
  readonly look: SegmentLook;
  /** Id of the element that describes the text. */
  readonly description: string;
}

/** What the editor's commands work with. */
export interface EditorContext {
  readonly view: EditorView;
  readonly scroller: HTMLElement;
  readonly positions: Positions;
  readonly blocks: DrawnBlocks;
  readonly source: UnitText;
  /** What holds at the moment it is called. */
  readonly input: () => EditorInput;
  /** Does something with the next frame, or before whatever a person does next. */
  readonly inFrame: (action: () => void) => void;
  /** Draws the spans around what is seen now, without waiting for the next frame. */
  readonly drawNearby: () => void;
}

/** Says something to a person, by its key in the namespace `editor`. */
export const announce = ({ input }: EditorContext, key: string, options: Record<string, unknown> = {}): void =>
  input().host.announce(input().words(`editor:${key}`, options));
