import { expect, it } from 'vitest';
import { labelInitials } from '../../../../renderer/ui/label-initials';

it.each<[readonly string[], readonly string[]]>([
  [
    ['Claim', 'Source', 'Number', 'Cue'],
    ['C', 'S', 'N', 'Cu'],
  ],
  [
    ['Cue', 'Claim', 'clause'],
    ['C', 'Cl', 'Cla'],
  ],
  [
    ['[Çláím ·]', 'джерело', '5 Ws'],
    ['Ç', 'Д', '5'],
  ],
  [
    ['Claim', 'Claim', '', '—'],
    ['C', 'Cl', '', ''],
  ],
])('%j is shortened to %j', (names, wanted) => expect(labelInitials(names)).toEqual(wanted));
