import type { KeyboardEvent, RefObject } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useStore } from '../state/use-store';
import { Key } from '../ui/key';
import { open } from './article-acts';
import { articleView, shownNow } from './article-choice';

interface Props {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly shown: number;
  /** The arrow key that leads into the list. */
  readonly onDown: () => void;
}

/** Finds while one types; Enter opens the first one found, the arrow down leads into the list, Escape clears. */
export function FindArticle({ inputRef, shown, onDown }: Props) {
  const { t } = useTranslation('articles');
  const find = useStore(articleView, (view) => view.find);
  const onKeyDown = (event: KeyboardEvent): void => {
    const first = shownNow()[0]?.article.id;
    if (event.key === 'ArrowDown') onDown();
    else if (event.key === 'Enter' && first !== undefined) void open(first);
    else return;
    event.preventDefault();
  };
  return (
    <SearchField
      className="find-article"
      aria-label={t('find')}
      value={find}
      onChange={(text) => articleView.update((view) => ({ ...view, find: text }))}
    >
      <Input ref={inputRef} className="input" placeholder={t('findPlaceholder')} dir="auto" onKeyDown={onKeyDown} />
      {find === '' && <Key command="focus.find-article" />}
      <span className="visually-hidden" role="status">
        {find !== '' && t('shownSpoken', { count: shown })}
      </span>
    </SearchField>
  );
}
