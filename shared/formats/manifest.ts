import type { Sha256 } from '../domain/schema/common';
import type { Annotator, Project } from '../domain/schema/project';
import type { Scheme } from '../domain/schema/scheme';
import type { Exporter, ExportOptions, ExportTotals } from './exporter';

export const manifestName = 'manifest.json';

/** A file as it was written: bytes and their SHA-256. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: Sha256;
}

/** What `manifest.json` says about the files beside it. It holds no time: the same project gives the same bytes. */
export const buildManifest = (given: {
  readonly exporter: Exporter;
  readonly options: ExportOptions;
  readonly project: Project;
  readonly schemes: readonly Scheme[];
  readonly annotators: readonly Annotator[];
  readonly totals: ExportTotals;
  readonly unreadable: readonly string[];
  readonly files: readonly WrittenFile[];
}) => {
  const { exporter, options, project, totals } = given;
  const scheme = given.schemes.find(({ version }) => version === project.scheme);
  return {
    format: exporter.id,
    version: exporter.version,
    offsetUnit: options.offsetUnit,
    offRecord: options.includesOffRecord ? 'included' : 'left out',
    project: { id: project.id, name: project.name, publisher: project.publisher, licence: project.licence },
    scheme: { name: scheme?.name ?? '', version: project.scheme },
    annotators: given.annotators
      .filter(({ id }) => options.annotators === null || options.annotators.includes(id))
      .map(({ id, name, kind }) => ({ id, name, kind })),
    articles: totals.articles,
    sets: totals.sets,
    counts: { spans: totals.spans, relations: totals.relations },
    files: given.files,
    losses: totals.losses,
    /** Files of the project that could not be read: what they hold is missing here. */
    unreadable: given.unreadable,
    /** Spans and fragments that were seen to slice to their quote in `offsetUnit`; articles with one that does not are left out. */
    proof: { spans: totals.proof.spans, fragments: totals.proof.fragments, failed: totals.failureCount, failures: totals.failures },
  };
};

export type Manifest = ReturnType<typeof buildManifest>;
