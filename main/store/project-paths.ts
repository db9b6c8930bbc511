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
  /** Transactions over several targets, from before their first journal line until after their last. */
  pending: join(root, '.assay', 'pending'),
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
  readonly history: string;
}

const trio = (folder: string, name: string): TargetPaths => ({
  folder,
  snapshot: join(folder, `${name}.json`),
  journal: join(folder, `${name}.jsonl`),
  historyFolder: join(folder, 'history'),
  history: join(folder, 'history', `${name}.jsonl`),
});
