import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BlockKind } from '../../shared/domain/schema';
import { useCommands } from '../commands/use-commands';
import { say } from '../state/announcements';
import { caret } from '../state/caret';
import { model } from '../state/session';
import { MenuAt } from '../ui/menu-at';
import { placeOfFocus } from '../ui/place-of-focus';
import { changeBlockKinds, findArticle } from './article-acts';
import { blocksMeant } from './blocks-meant';

const kinds: readonly BlockKind[] = ['paragraph', 'heading', 'quotation', 'list-item', 'caption', 'embed', 'boilerplate'];

interface Chosen {
  readonly at: DOMRect;
  /** Indexes of the blocks. */
  readonly blocks: readonly number[];
  readonly now: BlockKind;
  readonly imported: BlockKind;
}

/** What the block at the caret is (or the blocks that are selected): a small menu where the caret stands. */
export function BlockKindMenu() {
  const { t } = useTranslation('articles');
  const [menu, setMenu] = useState<Chosen | null>(null);
  useCommands({
    'block.kind': () => {
      const open = model.get()?.open;
      const place = caret.get();
      if (!open || !place) return;
      const blocks = blocksMeant(open.revision.blocks, place);
      const imported = open.revision.blocks[blocks[0] ?? -1]?.kind;
      if (imported === undefined) return say.words(t('kind.blank'));
      const changed = findArticle(open.id)?.article.blockKinds[open.revision.id]?.[String(blocks[0])];
      setMenu({ at: placeOfFocus(), blocks, imported, now: changed ?? imported });
    },
  });
  const nameOf = (kind: BlockKind): string =>
    kind === menu?.imported ? t('blockKindAsImported', { kind: t(`kind.${kind}`) }) : t(`kind.${kind}`);
  return (
    <MenuAt
      label={t('blockKindTitle')}
      at={menu?.at ?? null}
      parts={[
        { id: 'kinds', title: t('blockKindTitle'), entries: kinds.map((id) => ({ id, name: nameOf(id) })), chosen: menu?.now ?? null },
      ]}
      onClose={() => setMenu(null)}
      onChoose={(entry) => {
        const kind = kinds.find((id) => id === entry);
        if (!menu || !kind || kind === menu.now) return;
        if (changeBlockKinds(menu.blocks, kind)) say.words(t('blockKindChanged', { kind: t(`kind.${kind}`) }));
      }}
    />
  );
}
