import { Decoration } from 'prosemirror-view';
import type { LineStyle, Scheme } from '../../shared/domain/schema';
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

/** How labels look and what a stretch is called; a new object redraws. */
export interface SegmentLook {
  readonly of: (label: string) => LabelLook;
  /** What is said of a stretch with these labels. */
  readonly words: (labels: readonly string[]) => string;
}

/** The look that a scheme gives, in the language of `words`. A stretch with the same labels is put in words once: an article has thousands. */
export function lookOf(
  scheme: Scheme,
  nameOfLabel: (label: string) => string,
  words: (key: string, options: Record<string, unknown>) => string,
): SegmentLook {
  const looks = new Map(scheme.labels.map((label) => [label.id, { ...label, name: nameOfLabel(label.id) }]));
  const said = new Map<string, string>();
  const of = (label: string): LabelLook => looks.get(label) ?? { name: label, colour: 'cue', lineStyle: 'thin', isQuiet: true };
  return {
    of,
    words: (labels) => {
      const key = labels.join(' ');
      const found =
        said.get(key) ?? words('editor:overlap', { count: labels.length, labels: labels.map((label) => of(label).name).join(', ') });
      said.set(key, found);
      return found;
    },
  };
}

/** Lines under the text; deeper spans are told by the count. */
const drawnLanes = 4;
/** More tints over each other would take the text's contrast away. */
const drawnTints = 2;

/** One element per segment. `from` is the offset that position 0 of the decorations stands for. */
export const drawSegments = (segments: readonly Segment[], from: number, look: SegmentLook): Decoration[] =>
  segments.map((segment) => Decoration.inline(segment.start - from, segment.end - from, segmentAttributes(segment, look)));

/**
 * The element of a segment: its style names the colours of the lanes, its classes their lines and tints. `data-spans` holds the ids, the
 * shortest first.
 */
export function segmentAttributes({ covering, depth }: Segment, look: SegmentLook): Record<string, string> {
  const classes = ['segment'];
  const style: string[] = [];
  const taken = new Set(covering.map(({ lane }) => lane));
  let tints = 0;
  for (const { span, lane } of covering) {
    // A span of a deeper lane shows in the lowest one wherever no other lies there.
    const drawn = lane < drawnLanes || taken.has(drawnLanes - 1) ? lane : drawnLanes - 1;
    if (drawn >= drawnLanes) continue;
    taken.add(drawn);
    const { lineStyle, colour, isQuiet } = look.of(span.label);
    classes.push(`lane-${drawn}-${lineStyle}`);
    style.push(`--colour-${drawn}:var(--label-${colour}-line)`);
    if (isQuiet || tints >= drawnTints) continue;
    tints += 1;
    classes.push(`tint-${drawn}`);
    style.push(`--tint-${drawn}:var(--label-${colour}-tint)`);
  }
  return {
    nodeName: 'span',
    class: classes.join(' '),
    style: style.join(';'),
    role: 'mark',
    'aria-description': look.words(covering.map(({ span }) => span.label)),
    'data-spans': covering.map(({ id }) => id).join(' '),
    ...(depth === null ? {} : { 'data-depth': String(depth) }),
  };
}
