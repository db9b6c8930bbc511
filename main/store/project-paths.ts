import { join } from 'node:path';
import type { Id, Sha256, Target } from '../../shared/domain/schema';

/** Where everything of a project is. The layout is described in ARCHITECTURE.md. */
export const projectPaths = (root: string) => ({
  root,
  project: join(root, 'project.json'),
  gitAttributes: join(root, '.gitattributes'),
  schemes: join(root, 'schemes'),
  scheme: (version: number) => join(root, 'schemes', `${version}.json`),
  annotators: join(root, 'annotators'),
  articles: join(root, 'articles'),
  article: (article: Id) => join(root, 'articles', article),
  revisions: (article: Id) => join(root, 'articles', article, 'revisions'),
  revision: (article: Id, revision: Sha256) => join(root, 'articles', article, 'revisions', `${revision}.json`),
  sets: (article: Id) => join(root, 'articles', article, 'sets'),
  ours: join(root, '.assay'),
  /** Records for the journals of several targets, from before the first line of them is written until after the last. */
  pending: join(root, '.assay', 'pending'),
  /** Who writes which target, and who is there at all. */
  locks: join(root, '.assay', 'locks'),
  sessions: join(root, '.assay', 'sessions'),
  /** Snapshot, journal and older journal records of a target. */
  target: (target: Target): TargetPaths => {
    switch (target.kind) {
      case 'project':
        return trio(root, 'project');
      case 'annotator':
        return trio(join(root, 'annotators'), target.annotator);
      case 'article':
        return trio(join(root, 'articles', target.article), 'article');
      case 'set':
        return trio(join(root, 'articles', target.article, 'sets'), target.annotator);
    }
  },
});

export type ProjectPaths = ReturnType<typeof projectPaths>;

export interface TargetPaths {
  readonly folder: string;
  readonly snapshot: string;
  readonly journal: string;
  readonly historyFolder: string;
  /** Older journal records, in files that never change, each named after its first. */
  readonly history: (firstSeq: number) => string;
  readonly isHistory: (fileName: string) => boolean;
}

const trio = (folder: string, name: string): TargetPaths => ({
  folder,
  snapshot: join(folder, `${name}.json`),
  journal: join(folder, `${name}.jsonl`),
  historyFolder: join(folder, 'history'),
  isHistory: (fileName) => fileName.startsWith(`${name}-`) && /^\d{8,}\.jsonl$/.test(fileName.slice(name.length + 1)),
  history: (firstSeq) => join(folder, 'history', `${name}-${String(firstSeq).padStart(8, '0')}.jsonl`),
});
