import { describe, expect, test } from 'vitest';
import { allCases, expectedIn, f1, foundIn, hasCases, isSamePlace, scoreOf } from './recognizers-cases';

const least = 0.9;

describe.skipIf(!hasCases)(
  `cases that others wrote${hasCases ? '' : ' (skipped: ../shared/data/numbers is not beside the project)'}`,
  () => {
    const cases = hasCases ? allCases() : [];
    const models = [...new Set(cases.map(({ model }) => model))];

    test('nine numbers of ten are found, whole and with nothing else, and nine values of ten are right', () => {
      const all = scoreOf(cases, foundIn);
      for (const model of models) {
        const score = scoreOf(
          cases.filter((entry) => entry.model === model),
          foundIn,
        );
        console.info(`${model}: F1 ${f1(score).toFixed(3)}, values ${score.values} of ${score.hits}`);
      }
      console.info(`all: F1 ${f1(all).toFixed(3)}, values ${(all.values / all.hits).toFixed(3)}`);
      expect(f1(all)).toBeGreaterThanOrEqual(least);
      expect(all.values / all.hits).toBeGreaterThanOrEqual(least);
    });

    test('nothing is found twice', () => {
      for (const entry of cases) {
        const found = foundIn(entry);
        expect(found.filter((one, at) => found.findIndex((other) => isSamePlace(one, other)) !== at)).toEqual([]);
      }
      expect(cases.flatMap(expectedIn).length).toBeGreaterThan(0);
    });
  },
);
