import type { EditorView } from 'prosemirror-view';
import type { Id } from '../../shared/domain/schema';
import { layoutOf } from './annotation-plugin';
import { type Box, linesOf, outlinePath } from './outline-path';
import type { Positions } from './positions';
import type { Laid } from './span-layout';

type Kind = 'active' | 'hover';

/** Outlines around the active span and the one under the pointer, drawn over the text without touching it. */
export interface Outlines {
  show(kind: Kind, span: Id | null): void;
  /** Draws them again in the next frame: the text or its spans have moved. */
  refresh(): void;
  destroy(): void;
}

const svg = 'http://www.w3.org/2000/svg';
const sideways = 3;
const above = 1;
const corner = 6;

export function outlines(column: HTMLElement, view: EditorView, positions: Positions): Outlines {
  const layer = document.createElementNS(svg, 'svg');
  layer.setAttribute('class', 'outlines');
  layer.setAttribute('aria-hidden', 'true');
  const shown: Record<Kind, Id | null> = { hover: null, active: null };
  const paths = { hover: document.createElementNS(svg, 'path'), active: document.createElementNS(svg, 'path') };
  for (const kind of ['hover', 'active'] as const) {
    paths[kind].setAttribute('class', `outline-${kind}`);
    layer.append(paths[kind]);
  }
  column.append(layer);
  let frame = 0;
  const draw = (): void => {
    frame = 0;
    for (const kind of ['hover', 'active'] as const) {
      const laid = shown[kind] === null || (kind === 'hover' && shown.hover === shown.active) ? null : findLaid(view, shown[kind]);
      const path = laid ? pathOf(laid, view, positions, column) : '';
      if (path !== '') paths[kind].setAttribute('d', path);
      paths[kind].classList.toggle('is-shown', path !== '');
    }
  };
  const refresh = (): void => {
    if (frame === 0) frame = requestAnimationFrame(draw);
  };
  document.fonts.addEventListener('loadingdone', refresh);
  return {
    show: (kind, span) => {
      // The pointer moves often and mostly stays where it is; the active span may have changed its shape.
      if (kind === 'hover' && shown.hover === span) return;
      shown[kind] = span;
      refresh();
    },
    refresh,
    destroy: () => {
      cancelAnimationFrame(frame);
      document.fonts.removeEventListener('loadingdone', refresh);
      layer.remove();
    },
  };
}

function findLaid(view: EditorView, id: Id | null): Laid | null {
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
