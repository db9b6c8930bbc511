import fc from 'fast-check';
import type { Block, Fragment, Revision, Span } from '../../../../shared/domain/schema';

/** Texts of several lines with everything that makes offsets hard: emoji, joined emoji, accents, right-to-left, blank lines. */
export const articleTexts = fc
  .array(
    fc
      .array(fc.constantFrom('a', 'Б', ' ', '🚢', '👨‍👩‍👧‍👦', 'é', '\u00a0', 'ש', '“', '.', '12'), { maxLength: 12 })
      .map((signs) => signs.join('')),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((lines) => lines.join('\n'));

/** One paragraph per line. */
export function blocksOf(text: string): readonly Block[] {
  let start = 0;
  return text.split('\n').map((line): Block => {
    const block: Block = { kind: 'paragraph', start, end: start + line.length };
    start = block.end + 1;
    return block;
  });
}

export const revisionOf = (text: string, more: Partial<Revision> = {}): Revision => ({
  id: '0'.repeat(64),
  text,
  blocks: blocksOf(text),
  marks: [],
  parent: null,
  ...more,
});

const stamp = { by: '01J00000000000000000000000', at: '2026-03-12T00:00:00.000Z' };

export function spanOf(id: string, fragments: readonly (readonly [number, number])[], label = 'claim'): Span {
  return {
    id,
    label,
    fragments: fragments.map(([start, end]): Fragment => ({ start, end, exact: ' '.repeat(end - start) })),
    attributes: {},
    note: '',
    confidence: null,
    origin: { kind: 'manual', detail: '' },
    created: stamp,
    updated: stamp,
  };
}
