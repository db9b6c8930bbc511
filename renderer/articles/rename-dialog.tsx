import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/domain/schema';
import { say } from '../state/announcements';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { findArticle, renameArticle } from './article-acts';

interface Props {
  readonly article: Id;
  readonly onClose: () => void;
}

export function RenameDialog({ article, onClose }: Props) {
  const { t } = useTranslation('articles');
  const before = findArticle(article)?.article.title ?? '';
  const [title, setTitle] = useState(before);
  const [isMissing, setIsMissing] = useState(false);
  const save = (): void => {
    const wanted = title.trim();
    setIsMissing(wanted === '');
    if (wanted === '') return;
    if (wanted !== before && renameArticle(article, wanted)) say.words(t('renamed', { title: wanted }));
    onClose();
  };
  return (
    <Dialog
      title={t('renameTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button className="button" onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button className="button primary" type="submit" form="rename-article">
            {t('save')}
          </Button>
        </>
      }
    >
      <Form
        id="rename-article"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={t('title')}
          value={title}
          onChange={setTitle}
          error={isMissing ? t('titleMissing') : null}
          autoFocus
          onFocus={(event) => event.target instanceof HTMLInputElement && event.target.select()}
        />
      </Form>
    </Dialog>
  );
}
