import { describe, expect, it } from 'vitest';
import { countSpans } from '../../../../shared/domain/count-spans';
import type { Attributes, Span } from '../../../../shared/domain/schema';

const stamp = { by: '0'.repeat(26), at: '2026-03-12T10:00:00.000Z' };
const span = (label: string, attributes: Attributes = {}): Span => ({
  id: '0'.repeat(26),
  label,
  fragments: [{ start: 0, end: 1, exact: 'a' }],
  attributes,
  note: '',
  confidence: null,
  origin: { kind: 'manual', detail: '' },
  created: stamp,
  updated: stamp,
});

describe('countSpans', () => {
  it('counts by label', () => {
    expect(countSpans([span('claim'), span('number'), span('number')]).counts).toEqual({ claim: 1, number: 2 });
  });

  it.each([
    ['a claim about which nothing is said', {}, 1],
    ['a claim with a verdict', { verdict: 'refuted' }, 0],
    ['a claim that cannot be checked', { checkable: 'no' }, 0],
    ['a claim that is being checked', { 'work-state': 'asked' }, 1],
    ['a claim that was corrected in the text', { 'work-state': 'corrected' }, 0],
  ])('unchecked: %s', (_name, attributes, expected) => expect(countSpans([span('claim', attributes)]).unchecked).toBe(expected));

  it('leaves other labels out of what is unchecked', () => {
    expect(countSpans([span('source')]).unchecked).toBe(0);
  });
});
