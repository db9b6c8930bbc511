import type { Span } from '../../../../shared/domain/schema';

const by = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
let count = 0;

/** A span over `exact` that begins at `start`; made one second after the one before. */
export function makeSpan(label: string, start: number, exact: string, more: Partial<Span> = {}): Span {
  count += 1;
  const stamp = { by, at: new Date(Date.UTC(2026, 2, 12, 12, 0, count)).toISOString() };
  return {
    id: `01ARZ3NDEKTSV4RRFFQ6900${String(count).padStart(3, '0')}`,
    label,
    fragments: [{ start, end: start + exact.length, exact }],
    attributes: {},
    note: '',
    confidence: null,
    origin: { kind: 'manual', detail: '' },
    created: stamp,
    updated: stamp,
    ...more,
  };
}
