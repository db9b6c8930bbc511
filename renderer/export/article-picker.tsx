import { Check } from 'lucide-react';
import { useState } from 'react';
import { ListBox, ListBoxItem, ListLayout, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/domain/schema';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { TextField } from '../ui/text-field';

interface Props {
  readonly chosen: ReadonlySet<Id>;
  readonly onChange: (chosen: ReadonlySet<Id>) => void;
}

/** Ticks articles by title; what is ticked stays so while the list is narrowed. */
export function ArticlePicker({ chosen, onChange }: Props) {
  const { t } = useTranslation('exports');
  const summaries = useStore(model, (state) => state?.articles ?? null);
  const [wanted, setWanted] = useState('');
  const words = wanted.trim().toLocaleLowerCase();
  const shown = (summaries ?? []).flatMap(({ article: { id, title, removed } }) =>
    removed === null && title.toLocaleLowerCase().includes(words) ? [{ id, title }] : [],
  );
  const change = (keys: 'all' | ReadonlySet<unknown>): void => {
    const ticked = keys === 'all' ? shown : shown.filter(({ id }) => keys.has(id));
    const hidden = [...chosen].filter((id) => shown.every((article) => article.id !== id));
    onChange(new Set([...hidden, ...ticked.map(({ id }) => id)]));
  };
  return (
    <div className="article-picker">
      <TextField label={t('find')} value={wanted} onChange={setWanted} description={t('chosen', { count: chosen.size })} />
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 28 }}>
        <ListBox
          className="article-picker-list"
          aria-label={t('articlesToExport')}
          items={shown}
          selectionMode="multiple"
          selectedKeys={shown.flatMap(({ id }) => (chosen.has(id) ? [id] : []))}
          onSelectionChange={change}
        >
          {({ id, title }) => (
            <ListBoxItem id={id} textValue={title} className="option">
              <Check size={14} aria-hidden="true" className="option-check" />
              <bdi className="article-picker-title">{title}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Virtualizer>
    </div>
  );
}
