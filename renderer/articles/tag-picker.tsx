import { useMemo, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { CheckBox } from '../ui/check-box';
import { TextField } from '../ui/text-field';
import { tagsOf } from './shown-articles';
import type { TagDraft } from './tag-draft';

interface Props {
  readonly draft: TagDraft;
  readonly onChange: (draft: TagDraft) => void;
  readonly autoFocus?: boolean;
}

/** Every tag of the project with a tick, and a field for a new one. Enter in the field adds; Enter in the empty field is the form's. */
export function TagPicker({ draft, onChange, autoFocus = false }: Props) {
  const { t } = useTranslation('articles');
  const [typed, setTyped] = useState('');
  const articles = useStore(model, (state) => state?.articles ?? null);
  const known = useMemo(() => tagsOf(articles ?? []), [articles]);
  const tags = [...new Set([...known, ...draft.keys()])];
  const set = (tag: string, value: boolean): void => onChange(new Map([...draft, [tag, value]]));
  const add = (): void => {
    const tag = typed.trim().replace(/\s+/g, ' ');
    if (tag === '') return;
    set(tags.find((other) => other.toLocaleLowerCase() === tag.toLocaleLowerCase()) ?? tag, true);
    setTyped('');
  };
  return (
    <div className="tag-picker">
      <div className="tag-new">
        <TextField
          label={t('newTag')}
          value={typed}
          onChange={setTyped}
          maxLength={80}
          autoFocus={autoFocus}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || typed.trim() === '') return event.continuePropagation();
            event.preventDefault();
            add();
          }}
        />
        <Button className="button" isDisabled={typed.trim() === ''} onPress={add}>
          {t('addTag')}
        </Button>
      </div>
      {tags.length === 0 ? (
        <p className="field-description">{t('noTags')}</p>
      ) : (
        <fieldset className="tag-list">
          <legend className="visually-hidden">{t('tagList')}</legend>
          {tags.map((tag) => (
            <CheckBox key={tag} value={draft.get(tag) ?? false} onChange={(value) => set(tag, value)}>
              <bdi>{tag}</bdi>
            </CheckBox>
          ))}
        </fieldset>
      )}
    </div>
  );
}
