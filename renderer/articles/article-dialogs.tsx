import { useState } from 'react';
import type { Id } from '../../shared/domain/schema';
import { useCommands } from '../commands/use-commands';
import { articlesMeant } from './article-choice';
import { BlockKindMenu } from './block-kind-menu';
import { DetailsDialog } from './details-dialog';
import { RenameDialog } from './rename-dialog';
import { StatusMenu } from './status-menu';
import { TagsDialog } from './tags-dialog';

interface Shown {
  readonly kind: 'rename' | 'details' | 'tags';
  readonly articles: readonly Id[];
}

/** Dialogs and menus about articles, for what is chosen in the list or for the open article. */
export function ArticleDialogs() {
  const [shown, setShown] = useState<Shown | null>(null);
  const show = (kind: Shown['kind']) => (): void => {
    const articles = articlesMeant();
    if (articles.length > 0) setShown({ kind, articles });
  };
  useCommands({ 'article.rename': show('rename'), 'article.details': show('details'), 'article.tags': show('tags') });
  const close = (): void => setShown(null);
  const [first] = shown?.articles ?? [];
  return (
    <>
      {shown?.kind === 'rename' && first !== undefined && <RenameDialog article={first} onClose={close} />}
      {shown?.kind === 'details' && first !== undefined && <DetailsDialog article={first} onClose={close} />}
      {shown?.kind === 'tags' && <TagsDialog articles={shown.articles} onClose={close} />}
      <StatusMenu />
      <BlockKindMenu />
    </>
  );
}
