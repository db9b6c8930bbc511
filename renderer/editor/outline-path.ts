/** A box in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** One box per line of text, from boxes of pieces of text in reading order. */
export function linesOf(pieces: Iterable<Box>): readonly Box[] {
  const lines: Box[] = [];
  for (const piece of pieces) {
    if (piece.right <= piece.left) continue;
    const line = lines.at(-1);
    const middle = (piece.top + piece.bottom) / 2;
    if (line && middle > line.top && middle < line.bottom) {
      lines[lines.length - 1] = {
        left: Math.min(line.left, piece.left),
        right: Math.max(line.right, piece.right),
        top: Math.min(line.top, piece.top),
        bottom: Math.max(line.bottom, piece.bottom),
      };
    } else lines.push({ left: piece.left, right: piece.right, top: piece.top, bottom: piece.bottom });
  }
  return lines;
}

/** The outline around lines of one stretch of text as an SVG path: one shape, or several where lines do not lie over each other. */
export function outlinePath(lines: readonly Box[], radius: number): string {
  const shapes: Box[][] = [];
  for (const line of lines) {
    const shape = shapes.at(-1);
    const above = shape?.at(-1);
    if (shape && above && line.left < above.right && above.left < line.right) shape.push(line);
    else shapes.push([line]);
  }
  return shapes.map((shape) => rounded(corners(shape), radius)).join('');
}

/** The corners of boxes that lie under each other, clockwise from the top left. */
function corners(lines: readonly Box[]): readonly Point[] {
  const right: Point[] = [];
  const left: Point[] = [];
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    const below = lines[index + 1];
    const top = above ? (above.bottom + line.top) / 2 : line.top;
    const bottom = below ? (line.bottom + below.top) / 2 : line.bottom;
    right.push({ x: line.right, y: top }, { x: line.right, y: bottom });
    left.push({ x: line.left, y: top }, { x: line.left, y: bottom });
  });
  const around = [...right, ...left.reverse()];
  return around.filter((point, index) => {
    const before = around[(index + around.length - 1) % around.length] ?? point;
    const after = around[(index + 1) % around.length] ?? point;
    return !(before.x === point.x && point.x === after.x);
  });
}

function rounded(points: readonly Point[], radius: number): string {
  const steps = points.map((point, index) => {
    const before = points[(index + points.length - 1) % points.length] ?? point;
    const after = points[(index + 1) % points.length] ?? point;
    const into = towards(point, before, radius);
    const out = towards(point, after, radius);
    return `${index === 0 ? 'M' : 'L'}${into.x} ${into.y}Q${point.x} ${point.y} ${out.x} ${out.y}`;
  });
  return `${steps.join('')}Z`;
}

/** A point on the way from one to another: at a distance, but no further than halfway. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const part = length === 0 ? 0 : Math.min(distance / length, 0.5);
  const round = (value: number): number => Math.round(value * 10) / 10;
  return { x: round(from.x + (to.x - from.x) * part), y: round(from.y + (to.y - from.y) * part) };
}
