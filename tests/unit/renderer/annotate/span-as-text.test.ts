import { expect, it } from 'vitest';
import { spanAsText } from '../../../../renderer/annotate/span-as-text';
import { createWords } from '../../../../shared/i18n/i18n';

it('writes each fragment with its place, then what the offsets count and where', () => {
  const fragments = [
    { start: 4, end: 9, exact: 'On 🚢' },
    { start: 30, end: 34, exact: 'quay' },
  ];
  expect(spanAsText(fragments, 'Ferry “exchange”', createWords('en').t)).toBe(
    '4–9\tOn 🚢\n30–34\tquay\nUTF-16 code units, end exclusive, in “Ferry “exchange””',
  );
});
