import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/domain/schema';
import { setStatuses } from '../../shared/domain/set-statuses';
import { Key } from '../ui/key';
import type { MenuPart } from '../ui/menu-at';
import { MenuAt } from '../ui/menu-at';
import { findArticle } from './article-acts';
import { useStatusChange } from './use-status-change';

/** Where the menu is open, and what it is about. */
export interface OpenMenu {
  readonly at: DOMRect;
  readonly ids: readonly Id[];
}

interface Props {
  readonly menu: OpenMenu | null;
  readonly onClose: () => void;
  readonly onOpen: () => void;
  readonly run: (command: string) => void;
}

/** What can be done to the chosen rows. */
export function ArticleMenu({ menu, onClose, onOpen, run }: Props) {
  const { t } = useTranslation('articles');
  const changeStatus = useStatusChange();
  const command = (id: string, name: string) => ({ id, name, end: <Key command={id} /> });
  const statuses = new Set(menu?.ids.map((id) => findArticle(id)?.status));
  const parts: readonly MenuPart[] = [
    { id: 'open', entries: [{ id: 'open', name: t('open'), end: <kbd>Enter</kbd> }] },
    {
      id: 'status',
      title: t('status'),
      entries: setStatuses.map((id) => ({ id, name: t(`status.${id}`) })),
      chosen: statuses.size === 1 ? ([...statuses][0] ?? null) : null,
    },
    {
      id: 'change',
      entries: [command('article.rename', t('rename')), command('article.details', t('details')), command('article.tags', t('tags'))],
    },
    { id: 'export', entries: [command('article.export', t('commands:article.export'))] },
    { id: 'remove', entries: [command('article.remove', t('remove'))] },
  ];
  const choose = (entry: string): void => {
    const status = setStatuses.find((id) => id === entry);
    if (status) changeStatus(menu?.ids ?? [], status);
    else if (entry === 'open') onOpen();
    else run(entry);
  };
  return <MenuAt label={t('menu')} at={menu?.at ?? null} parts={parts} onClose={onClose} onChoose={choose} />;
}
