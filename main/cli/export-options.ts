import { basename, dirname, resolve } from 'node:path';
import type { Exporter, OffsetUnit } from '../../shared/formats/exporter';
import { exporters } from '../../shared/formats/exporters';
import { fail, ok, type Result } from '../../shared/result';
import { describe } from '../store/damaged-file';
import type { CliContext, CliOption, Given } from './command';

/** Options of every command that writes an export. */
export const exportOptions = {
  out: { type: 'string', value: 'DIR', isRequired: true },
  offsets: { type: 'string', value: 'codepoints|utf16' },
  'include-off-record': { type: 'boolean' },
} as const satisfies Readonly<Record<string, CliOption>>;

const units: ReadonlyMap<string, OffsetUnit> = new Map([
  ['codepoints', 'code-points'],
  ['utf16', 'utf-16'],
]);

/** The exporter and the unit that were asked for. Errors: `no-such-format`, `no-such-unit`, `unknown-format`. */
export function chosenFormat(id: string, given: Given): Result<{ readonly exporter: Exporter; readonly unit: OffsetUnit }> {
  const exporter = exporters.find((each) => each.id === id);
  if (!exporter) return fail('no-such-format', { format: id, formats: exporters.map((each) => each.id).join(', ') });
  const wanted = given.value('offsets');
  const unit = wanted === null ? exporter.offsetUnits[0] : units.get(wanted);
  if (unit === undefined) return fail('no-such-unit', { unit: wanted ?? '' });
  return exporter.offsetUnits.includes(unit) ? ok({ exporter, unit }) : fail('unknown-format', { format: id });
}

/** The folder that `--out` names, which has to be empty or not there. Errors: `not-empty`, `cannot-write`. */
export async function newFolder(
  given: Given,
  { system, cwd }: CliContext,
): Promise<Result<{ readonly parent: string; readonly name: string }>> {
  const folder = resolve(cwd, given.value('out') ?? '');
  try {
    const facts = await system.facts(folder);
    const isFree = facts === null || (facts.isDirectory && (await system.list(folder)).length === 0);
    return isFree ? ok({ parent: dirname(folder), name: basename(folder) }) : fail('not-empty', { folder: basename(folder) });
  } catch (error) {
    return fail('cannot-write', describe(error));
  }
}
