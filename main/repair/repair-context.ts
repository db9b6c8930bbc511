import { targetKey } from '../../shared/domain/apply';
import { builtInScheme } from '../../shared/domain/built-in-scheme';
import type { Id, JournalRecord, Relation, Scheme, Span, Stamp, Target } from '../../shared/domain/schema';
import type { ProjectReader } from '../check/project-reader';
import type { Seams } from '../seams';
import type { Backups } from '../store/backups';
import type { NewProjectFolder } from './new-project-folder';
import type { RepairReport } from './repair-report';

/** What all parts of a repair share. */
export interface RepairContext {
  readonly reader: ProjectReader;
  readonly to: NewProjectFolder;
  readonly backups: Pick<Backups, 'list'> | null;
  readonly seams: Seams;
  readonly report: RepairReport;
  /** Records that were being written to several journals. */
  readonly pending: Pending;
  readonly schemes: SavedSchemes;
  /** Annotators whose files could be saved, with their names. */
  readonly annotators: Map<Id, string>;
  /** The name of what was made because something refers to it. */
  readonly unnamed: string;
}

export class Pending {
  private readonly records = new Map<string, readonly JournalRecord[]>();

  add(target: Target, records: readonly JournalRecord[]): void {
    const key = targetKey(target);
    this.records.set(key, [...(this.records.get(key) ?? []), ...records]);
  }

  of(target: Target): readonly JournalRecord[] {
    return this.records.get(targetKey(target)) ?? [];
  }
}

/** The versions of the scheme that could be saved, and what sets use of those that could not. */
export class SavedSchemes {
  readonly saved = new Map<number, Scheme>();
  private readonly used = new Map<number, { readonly spans: Set<string>; readonly relations: Map<string, Relation> }>();

  get newest(): Scheme | null {
    return this.saved.get(Math.max(0, ...this.saved.keys())) ?? null;
  }

  /** To be told of sets on a version that is not there. */
  use(version: number, spans: readonly Span[], relations: readonly Relation[]): void {
    const used = this.used.get(version) ?? { spans: new Set(), relations: new Map() };
    for (const { label } of spans) used.spans.add(label);
    for (const relation of relations) used.relations.set(relation.type, relation);
    this.used.set(version, used);
  }

  /** Versions that take the place of those that are gone: the nearest that is known, and with bare names all that is used beside it. */
  standIns(needed: readonly number[]): readonly Scheme[] {
    const base = this.newest ?? builtInScheme;
    const versions = [...new Set([...needed, ...this.used.keys()])].filter((version) => !this.saved.has(version));
    return versions.map((version) => {
      const { spans = new Set<string>(), relations = new Map<string, Relation>() } = this.used.get(version) ?? {};
      const labels = [...spans].filter((id) => base.labels.every((label) => label.id !== id));
      const types = [...relations.keys()].filter((id) => base.relationTypes.every((type) => type.id !== id));
      const allLabels = [...base.labels.map(({ id }) => id), ...labels];
      const plain = { guideline: '', attributes: [] };
      return {
        ...base,
        version,
        labels: [
          ...base.labels,
          ...labels.map((id) => ({ ...plain, id, name: id, colour: 'extra-1', lineStyle: 'solid' as const, key: '', isQuiet: false })),
        ],
        relationTypes: [
          ...base.relationTypes,
          ...types.map((id) => ({ ...plain, id, name: id, from: allLabels, to: allLabels, isSymmetric: false })),
        ],
      };
    });
  }
}

export const stampOf = ({ seams, annotators }: Pick<RepairContext, 'seams' | 'annotators'>): Stamp => ({
  by: [...annotators.keys()][0] ?? seams.newId(),
  at: seams.now(),
});
