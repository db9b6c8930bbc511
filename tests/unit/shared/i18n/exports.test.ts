import { describe, expect, it } from 'vitest';
import { type ExportFailure, type FormatLoss, offRecordLosses } from '../../../../shared/formats/exporter';
import { exporters } from '../../../../shared/formats/exporters';
import { errors } from '../../../../shared/i18n/en/errors';
import { exports } from '../../../../shared/i18n/en/exports';

const formatLosses: Record<FormatLoss, true> = {
  text: true,
  blocks: true,
  'article-fields': true,
  'set-fields': true,
  origin: true,
  confidence: true,
  times: true,
  'older-revisions': true,
  journal: true,
};
const failures: Record<ExportFailure['code'], true> = {
  'not-its-quote': true,
  'inside-character': true,
  'lone-surrogate': true,
  'revision-missing': true,
};

describe('the words of exports', () => {
  it('name every format, unit, loss and failure', () => {
    const needed = [
      ...exporters.flatMap(({ id, offsetUnits }) => [`format.${id}`, `format.${id}.hint`, ...offsetUnits.map((unit) => `unit.${unit}`)]),
      ...Object.keys(formatLosses).map((loss) => `lost.${loss}`),
      ...[...Object.keys(formatLosses), ...offRecordLosses, 'attribute-without-column'].flatMap((loss) => [
        `loss.${loss}_one`,
        `loss.${loss}_other`,
      ]),
    ];
    expect(needed.filter((key) => !(key in exports))).toEqual([]);
    const refused = [
      ...Object.keys(failures).map((code) => `export-${code}`),
      'export-not-proven',
      'export-article-left-out',
      'unknown-format',
    ];
    expect(refused.filter((key) => !(key in errors))).toEqual([]);
  });

  it('have a name of its own for every format', () => {
    const names: Readonly<Record<string, string>> = exports;
    expect(new Set(exporters.map(({ id }) => names[`format.${id}`])).size).toBe(exporters.length);
  });
});
