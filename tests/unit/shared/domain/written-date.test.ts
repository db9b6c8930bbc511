import { expect, it } from 'vitest';
import { writtenDate } from '../../../../shared/domain/written-date';

it.each([
  ['2026-02-05', '2026-02-05'],
  ['2026-02-05T14:02:11.123+01:00', '2026-02-05'],
  ['February 5, 2026', '2026-02-05'],
  ['Feb. 5, 2026', '2026-02-05'],
  ['Thursday, February 5, 2026', '2026-02-05'],
  ['February 5, 2026 at 3:14 p.m. ET', '2026-02-05'],
  ['5 February 2026', '2026-02-05'],
  ['5th of February, 2026', '2026-02-05'],
  ['5. Februar 2026', '2026-02-05'],
  ['1er février 2026', '2026-02-01'],
  ['5 de febrero de 2026', '2026-02-05'],
  ['5 февраля 2026 г.', '2026-02-05'],
  ['5 лютого 2026 року', '2026-02-05'],
  ['25/12/2026', '2026-12-25'],
  ['12/25/2026', '2026-12-25'],
  ['04/04/2026', '2026-04-04'],
  ['29 February 2024', '2024-02-29'],
])('reads %j as %s', (text, expected) => {
  expect(writtenDate(text)).toBe(expected);
});

it.each([
  '03/04/2026',
  '03.04.2026',
  '29 February 2026',
  '31 April 2026',
  '2026-13-01',
  '2026-02-30',
  'February 2026',
  'Thursday',
  'February 5',
  'On February 5, 2026, they met',
  'Room 5 Building 2026',
  '',
])('does not guess from %j', (text) => {
  expect(writtenDate(text)).toBeNull();
});
