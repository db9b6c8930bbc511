import type { Id, Revision, Scheme, Sha256 } from '../../shared/domain/schema';
import { DamagedFile } from './damaged-file';
import { sha256Of } from './envelope';
import { revisionFormat, schemeFormat } from './project-files';
import type { ProjectFolder } from './project-folder';
import type { CopiedFile } from './save-copy';

/** Revisions that are kept in memory: those of the articles that a person has at hand, not of a whole project. */
const revisionsAtHand = 100;

/** The files of a project that never change: versions of the scheme, revisions of articles. */
export class WriteOnceFiles {
  private readonly schemes = new Map<number, Scheme>();
  private readonly revisions = new Map<string, Revision>();

  constructor(private readonly folder: ProjectFolder) {}

  /** Throws `DamagedFile`. */
  async scheme(version: number): Promise<Scheme> {
    const path = this.folder.paths.scheme(version);
    const known = this.schemes.get(version);
    if (known) return known;
    const scheme = await this.folder.readFixed(path, schemeFormat, String(version));
    if (scheme.version !== version) throw new DamagedFile(path, { code: 'wrong-place', params: { id: scheme.version } });
    this.schemes.set(version, scheme);
    return scheme;
  }

  /** Throws `DamagedFile`. */
  async revision(article: Id, id: Sha256): Promise<Revision> {
    const path = this.folder.paths.revision(article, id);
    // Two articles may have the same text and yet other blocks.
    const known = this.revisions.get(path);
    if (known) return known;
    try {
      const revision = await this.folder.readFixed(path, revisionFormat, id);
      if (revision.id !== id || sha256Of(revision.text) !== id) throw new DamagedFile(path, { code: 'bad-checksum' });
      this.folder.forget(path);
      return this.keep(path, revision);
    } catch (error) {
      this.folder.report(error, path);
      throw error;
    }
  }

  async addScheme(scheme: Scheme): Promise<void> {
    await this.folder.writeFixed(this.folder.paths.scheme(scheme.version), schemeFormat, scheme, String(scheme.version));
    this.schemes.set(scheme.version, scheme);
  }

  async addRevision(article: Id, revision: Revision): Promise<void> {
    const path = this.folder.paths.revision(article, revision.id);
    await this.folder.writeFixed(path, revisionFormat, revision, revision.id);
    this.keep(path, revision);
  }

  /** Those in memory, as their files hold them. */
  copies(): readonly CopiedFile[] {
    const schemes = [...this.schemes].map(([version, scheme]) =>
      this.folder.fixedCopy(this.folder.paths.scheme(version), schemeFormat, scheme, String(version)),
    );
    const revisions = [...this.revisions].map(([path, revision]) => this.folder.fixedCopy(path, revisionFormat, revision, revision.id));
    return [...schemes, ...revisions];
  }

  private keep(path: string, revision: Revision): Revision {
    this.revisions.set(path, revision);
    const [oldest] = this.revisions.keys();
    if (this.revisions.size > revisionsAtHand && oldest !== undefined) this.revisions.delete(oldest);
    return revision;
  }
}
