import type { EditorView } from 'prosemirror-view';
import type { Id } from '../../shared/domain/schema';
import { layoutOf } from './annotation-plugin';
import { type Box, linesOf, outlinePath } from './outline-path';
import type { Positions } from './positions';
import type { Laid } from './span-layout';

/** Outlines around the active span and the one under the pointer, drawn over the text without touching it. */
export interface Outlines {
  hover(span: Id | null): void;
  /** Draws them where their spans are now. */
  draw(active: Id | null): void;
  destroy(): void;
}

const svg = 'http://www.w3.org/2000/svg';
const sideways = 3;
const above = 1;
const corner = 6;

/** `onChange` tells that they are to be drawn again. */
export function outlines(column: HTMLElement, view: EditorView, positions: Positions, onChange: () => void): Outlines {
  const layer = document.createElementNS(svg, 'svg');
  layer.setAttribute('class', 'outlines');
  layer.setAttribute('aria-hidden', 'true');
  let hovered: Id | null = null;
  const paths = { hover: document.createElementNS(svg, 'path'), active: document.createElementNS(svg, 'path') };
  for (const kind of ['hover', 'active'] as const) {
    paths[kind].setAttribute('class', `outline-${kind}`);
    layer.append(paths[kind]);
  }
  column.append(layer);
  const draw = (path: SVGPathElement, span: Id | null): void => {
    const laid = findLaid(view, span);
    const shape = laid ? pathOf(laid, view, positions, column) : '';
    if (shape !== '') path.setAttribute('d', shape);
    path.classList.toggle('is-shown', shape !== '');
  };
  document.fonts.addEventListener('loadingdone', onChange);
  return {
    hover: (span) => {
      // The pointer moves often and mostly stays where it is.
      if (hovered === span) return;
      hovered = span;
      onChange();
    },
    draw: (active) => {
      draw(paths.active, active);
      draw(paths.hover, hovered === active ? null : hovered);
    },
    destroy: () => {
      document.fonts.removeEventListener('loadingdone', onChange);
      layer.remove();
    },
  };
}

function findLaid(view: EditorView, id: Id | null): Laid | null {
  if (id === null) return null;
  for (const block of layoutOf(view.state).blocks) {
    const found = block.find((laid) => laid.id === id);
    if (found) return found;
  }
  return null;
}

function pathOf({ span, lane }: Laid, view: EditorView, positions: Positions, column: HTMLElement): string {
  const origin = column.getBoundingClientRect();
  const pitch = Number.parseFloat(getComputedStyle(column).getPropertyValue('--lane')) || 4;
  const below = (Math.min(lane, 3) + 1) * pitch + 1;
  return span.fragments
    .map(({ start, end }) => {
      const lines = linesOf(textBoxes(view, positions.toPos(start), positions.toPos(end)));
      const boxes = lines.map((line) => ({
        left: Math.round(line.left - origin.left) - sideways,
        right: Math.round(line.right - origin.left) + sideways,
        top: Math.round(line.top - origin.top) - above,
        bottom: Math.round(line.bottom - origin.top + below),
      }));
      return outlinePath(boxes, corner);
    })
    .join('');
}

/** Boxes of the text alone: those of elements would bring their padding in. */
function textBoxes(view: EditorView, from: number, to: number): readonly Box[] {
  const start = view.domAtPos(from, 1);
  const end = view.domAtPos(to, -1);
  const whole = document.createRange();
  whole.setStart(start.node, start.offset);
  whole.setEnd(end.node, end.offset);
  const texts = document.createTreeWalker(view.dom, NodeFilter.SHOW_TEXT);
  texts.currentNode = (start.node instanceof Text ? start.node : start.node.childNodes[start.offset]) ?? start.node;
  const boxes: Box[] = [];
  let node: Node | null = texts.currentNode instanceof Text ? texts.currentNode : texts.nextNode();
  for (; node && whole.intersectsNode(node); node = texts.nextNode()) {
    const piece = document.createRange();
    piece.selectNodeContents(node);
    if (node === start.node) piece.setStart(node, start.offset);
    if (node === end.node) piece.setEnd(node, end.offset);
    boxes.push(...piece.getClientRects());
  }
  return boxes;
}
