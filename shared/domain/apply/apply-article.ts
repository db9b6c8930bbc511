import { fail, ok } from '../../result';
import { patchAttributes } from '../attributes-patch';
import type { Article, ArticleCommand, BlockKind } from '../schema';
import type { Apply } from './applied';
import { before } from './before';

/** The one place where an article's metadata changes. Errors: `no-such-revision`. */
export const applyArticle: Apply<Article, ArticleCommand> = (article, command) => {
  switch (command.type) {
    case 'article.change': {
      const { attributes: patch, ...fields } = command.change;
      const patched = patch ? patchAttributes(article.attributes, patch) : null;
      const next: Article = { ...article, ...fields, ...(patched && { attributes: patched.attributes }) };
      if (!next.revisions.includes(next.revision)) return fail('no-such-revision', { id: next.revision });
      const inverse = { ...before(article, fields), ...(patched && { attributes: patched.inverse }) };
      return ok({ state: next, inverse: { type: 'article.change', change: inverse } });
    }
    case 'article.block-kinds': {
      if (!article.revisions.includes(command.revision)) return fail('no-such-revision', { id: command.revision });
      const kinds: Record<string, BlockKind> = { ...article.blockKinds[command.revision] };
      const inverse: Record<string, BlockKind | null> = {};
      for (const [index, kind] of Object.entries(command.kinds)) {
        inverse[index] = kinds[index] ?? null;
        if (kind === null) delete kinds[index];
        else kinds[index] = kind;
      }
      const blockKinds = { ...article.blockKinds };
      if (Object.keys(kinds).length > 0) blockKinds[command.revision] = kinds;
      else delete blockKinds[command.revision];
      return ok({ state: { ...article, blockKinds }, inverse: { ...command, kinds: inverse } });
    }
  }
};
