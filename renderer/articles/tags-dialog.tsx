import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/domain/schema';
import { Dialog } from '../ui/dialog';
import { changeTags, findArticle } from './article-acts';
import { tagDraftOf, tagsAfter } from './tag-draft';
import { TagPicker } from './tag-picker';

interface Props {
  readonly articles: readonly Id[];
  readonly onClose: () => void;
}

/** Tags of one article or of several at once, saved together. */
export function TagsDialog({ articles, onClose }: Props) {
  const { t } = useTranslation('articles');
  const [draft, setDraft] = useState(() => tagDraftOf(articles.map((id) => findArticle(id)?.article.tags ?? [])));
  const save = (): void => {
    changeTags(articles, (tags) => tagsAfter(tags, draft));
    onClose();
  };
  return (
    <Dialog
      title={t('tagsTitle', { count: articles.length, title: findArticle(articles[0] ?? '')?.article.title ?? '' })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button className="button" onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button className="button primary" type="submit" form="article-tags">
            {t('save')}
          </Button>
        </>
      }
    >
      <Form
        id="article-tags"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TagPicker draft={draft} onChange={setDraft} autoFocus />
      </Form>
    </Dialog>
  );
}
