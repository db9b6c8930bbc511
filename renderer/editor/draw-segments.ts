import { Decoration } from 'prosemirror-view';
import type { LineStyle } from '../../shared/domain/schema';
import type { Segment } from './segments';

/** How a label is drawn and called. */
export interface LabelLook {
  readonly name: string;
  /** A colour token of the window's style. */
  readonly colour: string;
  readonly lineStyle: LineStyle;
  /** A line without a tint. */
  readonly isQuiet: boolean;
}

export type LookOf = (label: string) => LabelLook;

/** Lines under the text; deeper spans are told by the count. */
const drawnLanes = 4;
/** More tints over each other would take the text's contrast away. */
const drawnTints = 2;

type Words = (labels: readonly string[]) => string;

/** One element per segment. `from` is the offset that position 0 of the decorations stands for. */
export const drawSegments = (segments: readonly Segment[], from: number, lookOf: LookOf, words: Words): Decoration[] =>
  segments.map((segment) => Decoration.inline(segment.start - from, segment.end - from, segmentAttributes(segment, lookOf, words)));

/**
 * The element of a segment: its style names the colours of the lanes, its classes their lines and tints. `data-spans` holds the ids, the
 * shortest first.
 */
export function segmentAttributes({ covering, depth }: Segment, lookOf: LookOf, words: Words): Record<string, string> {
  const classes = ['segment'];
  const style: string[] = [];
  const taken = new Set(covering.map(({ lane }) => lane));
  let tints = 0;
  for (const { span, lane } of covering) {
    // A span of a deeper lane shows in the lowest one wherever no other lies there.
    const drawn = lane < drawnLanes || taken.has(drawnLanes - 1) ? lane : drawnLanes - 1;
    if (drawn >= drawnLanes) continue;
    taken.add(drawn);
    const look = lookOf(span.label);
    classes.push(`lane-${drawn}-${look.lineStyle}`);
    style.push(`--colour-${drawn}:var(--label-${look.colour}-line)`);
    if (look.isQuiet || tints >= drawnTints) continue;
    tints += 1;
    classes.push(`tint-${drawn}`);
    style.push(`--tint-${drawn}:var(--label-${look.colour}-tint)`);
  }
  return {
    nodeName: 'span',
    class: classes.join(' '),
    style: style.join(';'),
    role: 'mark',
    'aria-description': words(covering.map(({ span }) => lookOf(span.label).name)),
    'data-spans': covering.map(({ id }) => id).join(' '),
    ...(depth === null ? {} : { 'data-depth': String(depth) }),
  };
}
