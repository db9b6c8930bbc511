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

class Draft {
  readonly blocks: (readonly Laid[])[];
  /** Blocks whose list was copied in this draft. */
  private readonly own = new Map<number, Laid[]>();
  /** To be given a lane (again), the shortest last. */
  private readonly waiting: Laid[] = [];
  private readonly isWaiting = new Set<Span>();

  constructor(
    blocks: readonly (readonly Laid[])[],
    private readonly positions: Positions,
  ) {
    this.blocks = [...blocks];
  }

  remove(span: Span): void {
    const laid = this.around(extentOf(span)).find((entry) => entry.span === span);
    if (!laid) return;
    this.eachBlock(laid, (list) => list.splice(list.indexOf(laid), 1));
    this.waitLonger(laid);
  }

  add(span: Span): void {
    const laid: Laid = { ...extentOf(span), span, lane: unplaced };
    this.eachBlock(laid, (list) => list.push(laid));
    this.wait(laid);
  }

  giveLanes(): void {
    this.waiting.sort((a, b) => compareExtents(b, a));
    for (let laid = this.waiting.pop(); laid !== undefined; laid = this.waiting.pop()) {
      this.isWaiting.delete(laid.span);
      const shorter = this.around(laid).filter((other) => compareExtents(other, laid) < 0);
      const lane = lowestFree(shorter.map((other) => other.lane));
      if (lane === laid.lane) continue;
      const placed: Laid = { ...laid, lane };
      this.eachBlock(laid, (list) => list.splice(list.indexOf(laid), 1, placed));
      this.waitLonger(placed);
    }
  }

  private waitLonger(laid: Laid): void {
    for (const other of this.around(laid)) if (compareExtents(other, laid) > 0) this.wait(other);
  }

  private wait(laid: Laid): void {
    if (this.isWaiting.has(laid.span)) return;
    this.isWaiting.add(laid.span);
    const last = this.waiting.at(-1);
    if (last === undefined || compareExtents(laid, last) < 0) this.waiting.push(laid);
    else {
      const index = this.waiting.findIndex((entry) => compareExtents(entry, laid) < 0);
      this.waiting.splice(index < 0 ? this.waiting.length : index, 0, laid);
    }
  }

  /** Everything that overlaps an extent, itself included. */
  private around(extent: Extent): readonly Laid[] {
    const found = new Set<Laid>();
    const last = this.positions.blockAt(extent.end - 1);
    for (let block = this.positions.blockAt(extent.start); block <= last; block += 1) {
      for (const laid of this.blocks[block] ?? none) if (isOverlapping(laid, extent)) found.add(laid);
    }
    return [...found];
  }

  private eachBlock(extent: Extent, change: (list: Laid[]) => void): void {
    const last = this.positions.blockAt(extent.end - 1);
    for (let block = this.positions.blockAt(extent.start); block <= last; block += 1) {
      let list = this.own.get(block);
      if (!list) {
        list = [...(this.blocks[block] ?? none)];
        this.own.set(block, list);
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
