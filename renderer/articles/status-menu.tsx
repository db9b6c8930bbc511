import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/domain/schema';
import { setStatuses } from '../../shared/domain/set-statuses';
import { useCommands } from '../commands/use-commands';
import { MenuAt } from '../ui/menu-at';
import { placeOfFocus } from '../ui/place-of-focus';
import { findArticle } from './article-acts';
import { articlesMeant } from './article-choice';
import { useStatusChange } from './use-status-change';

/** The command that changes the status of what is chosen, or of the open article. */
export function StatusMenu() {
  const { t } = useTranslation('articles');
  const [open, setOpen] = useState<{ readonly at: DOMRect; readonly ids: readonly Id[] } | null>(null);
  const changeStatus = useStatusChange();
  useCommands({
    'article.status': () => {
      const ids = articlesMeant();
      if (ids.length > 0) setOpen({ at: placeOfFocus(), ids });
    },
  });
  const statuses = new Set(open?.ids.map((id) => findArticle(id)?.status));
  return (
    <MenuAt
      label={t('status')}
      at={open?.at ?? null}
      parts={[
        {
          id: 'status',
          title: t('status'),
          entries: setStatuses.map((id) => ({ id, name: t(`status.${id}`) })),
          chosen: statuses.size === 1 ? ([...statuses][0] ?? null) : null,
        },
      ]}
      onClose={() => setOpen(null)}
      onChoose={(entry) => {
        const status = setStatuses.find((id) => id === entry);
        if (open && status) changeStatus(open.ids, status);
      }}
    />
  );
}
