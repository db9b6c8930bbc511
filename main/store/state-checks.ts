import type { TargetKind } from '../../shared/domain/apply';
import { checkArticle, checkSet } from '../../shared/domain/validate';
import { ok } from '../../shared/result';
import type { StateCheckOf } from './load-target';
import type { WriteOnceFiles } from './write-once-files';

/** What cannot be seen from one file alone, for each kind of target. They throw `DamagedFile` for what a state refers to. */
export const stateChecks = (files: WriteOnceFiles): { readonly [Kind in TargetKind]: StateCheckOf<Kind> } => ({
  project: async ({ scheme }) => {
    await files.scheme(scheme);
    return ok(null);
  },
  annotator: async () => ok(null),
  article: async (article) => checkArticle(article),
  set: async (set) => {
    const revision = await files.revision(set.article, set.revision);
    return checkSet(set, revision.text, await files.scheme(set.schemeVersion));
  },
});
