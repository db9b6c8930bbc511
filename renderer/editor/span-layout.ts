import type { Span } from '../../shared/domain/schema';
import { compareExtents, type Extent, isOverlapping, lowestFree } from './lanes';
import type { Positions } from './positions';

/** A span with its lane: 0 is the line next to the text. */
export interface Laid extends Extent {
  readonly span: Span;
  readonly lane: number;
}

/** Spans by the blocks they touch. A block's list keeps its identity as long as nothing in it changed. */
export interface SpanLayout {
  readonly spans: readonly Span[];
  readonly blocks: readonly (readonly Laid[])[];
}

const none: readonly Laid[] = [];

export const emptyLayout = ({ blockCount }: Positions): SpanLayout => ({
  spans: [],
  blocks: new Array<readonly Laid[]>(blockCount).fill(none),
});

/**
 * The layout of `spans` (in document order, unchanged spans the same objects), made from the one before. Costs a look at each span and
 * work for what changed and the longer spans over it.
 */
export function layOut(before: SpanLayout, spans: readonly Span[], positions: Positions): SpanLayout {
  const { added, removed } = difference(before.spans, spans);
  if (added.length === 0 && removed.size === 0) return { ...before, spans };
  const draft = new Draft(before.blocks, positions);
  for (const span of removed) draft.remove(span);
  for (const span of added) draft.add(span);
  draft.giveLanes();
  return { spans, blocks: draft.blocks };
}

/** Compares by identity; what stands at the beginning and the end of both lists is skipped. */
function difference(before: readonly Span[], after: readonly Span[]): { added: readonly Span[]; removed: ReadonlySet<Span> } {
  let first = 0;
  while (first < before.length && first < after.length && before[first] === after[first]) first += 1;
  let fromEnd = 0;
  const rest = Math.min(before.length, after.length) - first;
  while (fromEnd < rest && before[before.length - 1 - fromEnd] === after[after.length - 1 - fromEnd]) fromEnd += 1;
  const gone = new Set(before.slice(first, before.length - fromEnd));
  const added = after.slice(first, after.length - fromEnd).filter((span) => !gone.delete(span));
  return { added, removed: gone };
}

const unplaced = -1;
type Draftable = { -readonly [Key in keyof Laid]: Laid[Key] };

/** The change of a layout: lists of blocks and spans are copied when they are touched first. */
class Draft {
  readonly blocks: (readonly Laid[])[];
  private readonly ownLists = new Map<number, Laid[]>();
  private readonly ownSpans = new Set<Laid>();
  /** To be given a lane (again); once lanes are given, the shortest last. */
  private readonly waiting: Laid[] = [];
  private readonly isWaiting = new Set<Laid>();

  constructor(
    blocks: readonly (readonly Laid[])[],
    private readonly positions: Positions,
  ) {
    this.blocks = [...blocks];
  }

  remove(span: Span): void {
    const extent = extentOf(span);
    const laid = this.blocks[this.positions.blockAt(extent.start)]?.find((entry) => entry.span === span);
    if (!laid) return;
    this.isWaiting.delete(laid);
    this.eachList(laid, (list) => list.splice(list.indexOf(laid), 1));
    this.eachOverlapping(laid, (other) => {
      if (compareExtents(other, laid) > 0) this.wait(other, false);
    });
  }

  add(span: Span): void {
    const laid: Laid = { ...extentOf(span), span, lane: unplaced };
    this.ownSpans.add(laid);
    this.eachList(laid, (list) => list.push(laid));
    this.wait(laid, false);
  }

  giveLanes(): void {
    this.waiting.sort((a, b) => compareExtents(b, a));
    for (let laid = this.waiting.pop(); laid !== undefined; laid = this.waiting.pop()) {
      // Removed after it was put on the list.
      if (!this.isWaiting.delete(laid)) continue;
      const given = laid;
      const taken: number[] = [];
      this.eachOverlapping(given, (other) => {
        if (compareExtents(other, given) < 0) taken.push(other.lane);
      });
      const lane = lowestFree(taken);
      if (lane === given.lane) continue;
      this.place(given, lane);
      this.eachOverlapping(given, (other) => {
        if (compareExtents(other, given) > 0) this.wait(other, true);
      });
    }
  }

  private place(laid: Laid, lane: number): void {
    if (this.ownSpans.has(laid)) {
      (laid as Draftable).lane = lane;
      return;
    }
    const placed: Laid = { ...laid, lane };
    this.ownSpans.add(placed);
    this.eachList(laid, (list) => list.splice(list.indexOf(laid), 1, placed));
  }

  private wait(laid: Laid, isSorted: boolean): void {
    if (this.isWaiting.has(laid)) return;
    this.isWaiting.add(laid);
    const index = isSorted ? this.waiting.findIndex((entry) => compareExtents(entry, laid) < 0) : -1;
    this.waiting.splice(index < 0 ? this.waiting.length : index, 0, laid);
  }

  /** Visits what overlaps an extent, itself included; what reaches over several blocks more than once. */
  private eachOverlapping(extent: Extent, visit: (laid: Laid) => void): void {
    const last = this.positions.blockAt(extent.end - 1);
    for (let block = this.positions.blockAt(extent.start); block <= last; block += 1) {
      for (const laid of this.blocks[block] ?? none) if (isOverlapping(laid, extent)) visit(laid);
    }
  }

  private eachList(extent: Extent, change: (list: Laid[]) => void): void {
    const last = this.positions.blockAt(extent.end - 1);
    for (let block = this.positions.blockAt(extent.start); block <= last; block += 1) {
      let list = this.ownLists.get(block);
      if (!list) {
        list = [...(this.blocks[block] ?? none)];
        this.ownLists.set(block, list);
        this.blocks[block] = list;
      }
      change(list);
    }
  }
}

const extentOf = (span: Span): Extent => ({
  id: span.id,
  start: span.fragments[0]?.start ?? 0,
  end: span.fragments.at(-1)?.end ?? 0,
});
