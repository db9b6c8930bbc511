import { ListFilter } from 'lucide-react';
import { useMemo } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { setStatuses } from '../../shared/domain/set-statuses';
import { model } from '../state/session';
import { useStore, useStoreLater } from '../state/use-store';
import { type Option, Select } from '../ui/select';
import { articleView, lookAt } from './article-choice';
import { type Sorting, tagsOf, wholeList } from './shown-articles';

const sortings: readonly Sorting[] = ['imported', 'title', 'date', 'status'];
const any = 'any';

/** Sorting, and filters by status and tag. A dot on its button says that something is filtered. */
export function ArticleFilter() {
  const { t } = useTranslation('articles');
  const view = useStore(articleView, (state) => state);
  const articles = useStoreLater(model, (state) => state?.articles ?? null);
  const tags = useMemo(() => tagsOf(articles ?? []), [articles]);
  const isFiltered = view.status !== null || view.tag !== null;
  const anyOf = (options: readonly Option<string>[]): readonly Option<string>[] => [{ id: any, name: t('any') }, ...options];
  return (
    <DialogTrigger>
      <Button className="icon-button filter-button" aria-label={t('sortAndFilter')} data-filtered={isFiltered || undefined}>
        <ListFilter size={15} aria-hidden="true" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="filter-popover" aria-label={t('sortAndFilter')}>
          <Select
            label={t('sort')}
            options={sortings.map((id) => ({ id, name: t(`sort.${id}`) }))}
            value={view.sorting}
            onChange={(sorting) => lookAt({ sorting })}
          />
          <Select
            label={t('filterByStatus')}
            options={anyOf(setStatuses.map((id) => ({ id, name: t(`status.${id}`) })))}
            value={view.status ?? any}
            onChange={(id) => lookAt({ status: setStatuses.find((status) => status === id) ?? null })}
          />
          <Select
            label={t('filterByTag')}
            options={anyOf(tags.map((tag) => ({ id: `tag ${tag}`, name: tag })))}
            value={view.tag === null ? any : `tag ${view.tag}`}
            onChange={(id) => lookAt({ tag: tags.find((tag) => `tag ${tag}` === id) ?? null })}
          />
          <Button
            className="button"
            isDisabled={!isFiltered && view.find === ''}
            onPress={() => lookAt({ ...wholeList, sorting: view.sorting })}
          >
            {t('clearFilters')}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
