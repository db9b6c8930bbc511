/** What the benchmark of the store needs of Assay, bundled into one file. */
export { realSeams as seams } from '../../main/seams';
export { disk } from '../../main/store/file-system';
export { KnownFiles, ProjectStore, sha256Of } from '../../main/store/project-store';
export { compareSpans } from '../../shared/domain/apply/span-order';
export { builtInScheme } from '../../shared/domain/built-in-scheme';
