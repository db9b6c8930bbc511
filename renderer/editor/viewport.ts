import type { BlockWindow } from './annotation-plugin';

/** The nearest ancestor that scrolls; the document's own scroller when there is none. */
export function scrollerOf(element: HTMLElement): HTMLElement {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(parent).overflowY)) return parent;
  }
  return document.documentElement;
}

/** The blocks within one viewport above and below of what is seen. `content` holds one element per block, in order. */
export function blocksNearby(content: HTMLElement, scroller: HTMLElement): BlockWindow {
  const height = scroller.clientHeight;
  const seenFrom = scroller.getBoundingClientRect().top - content.getBoundingClientRect().top;
  return { first: blockAtHeight(content.children, seenFrom - height), last: blockAtHeight(content.children, seenFrom + 2 * height) };
}

/** The last block that begins at or above a height inside the content. */
function blockAtHeight(blocks: HTMLCollection, height: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (topOf(blocks, middle) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A folded block has no place of its own: it counts as lying where the one before it does. */
function topOf(blocks: HTMLCollection, index: number): number {
  for (let at = index; at >= 0; at -= 1) {
    const block = blocks[at];
    if (block instanceof HTMLElement && block.offsetParent !== null) return block.offsetTop;
  }
  return 0;
}

/** Calls back when the content was scrolled or changed its size; returns the function that ends it. */
export function watchViewport(content: HTMLElement, scroller: HTMLElement, onChange: () => void): () => void {
  const sizes = new ResizeObserver(onChange);
  sizes.observe(content);
  sizes.observe(scroller);
  scroller.addEventListener('scroll', onChange, { passive: true });
  return () => {
    sizes.disconnect();
    scroller.removeEventListener('scroll', onChange);
  };
}
