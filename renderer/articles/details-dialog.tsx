import './details.css';
import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/domain/schema';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { AttributeFields } from '../ui/attribute-fields/attribute-fields';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { changeDetails, findArticle } from './article-acts';
import { ArticleOrigin } from './article-origin';
import { changeOf, draftOf, patchDraft, readDate, readLanguage, type TextDetail } from './details-draft';
import { LinkField } from './link-field';
import { tagDraftOf, tagsAfter } from './tag-draft';
import { TagPicker } from './tag-picker';

interface Props {
  readonly article: Id;
  readonly onClose: () => void;
}

/** Everything that is known of an article but its text; saved together, as one thing to undo. */
export function DetailsDialog({ article: id, onClose }: Props) {
  const { t } = useTranslation('articles');
  const [article] = useState(() => findArticle(id)?.article);
  const scheme = useStore(model, (state) => state?.scheme ?? null);
  const [draft, setDraft] = useState(() => article && draftOf(article));
  const [tags, setTags] = useState(() => tagDraftOf([article?.tags ?? []]));
  if (!article || !draft || !scheme) return null;
  const { texts } = draft;
  const set = (key: TextDetail) => (text: string) => setDraft((now) => now && { ...now, texts: { ...now.texts, [key]: text } });
  const date = readDate(texts.published);
  const language = readLanguage(texts.language);
  const save = (): void => {
    const change = changeOf(article, draft);
    if (change === null) return;
    const tagged = tagsAfter(article.tags, tags);
    const all = tagged.join('\n') === article.tags.join('\n') ? change : { ...change, tags: tagged };
    if (Object.keys(all).length > 0) changeDetails(id, all);
    onClose();
  };
  return (
    <Dialog
      title={t('detailsTitle')}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button className="button" onPress={onClose}>
            {t('common:cancel')}
          </Button>
          <Button className="button primary" type="submit" form="article-details">
            {t('save')}
          </Button>
        </>
      }
    >
      <Form
        id="article-details"
        className="details"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <div className="details-part">
          <TextField
            label={t('title')}
            value={texts.title}
            onChange={set('title')}
            error={texts.title.trim() === '' ? t('titleMissing') : null}
            autoFocus
          />
          <TextField label={t('byline')} value={texts.byline} onChange={set('byline')} />
          <TextField label={t('publisher')} value={texts.publisher} onChange={set('publisher')} />
          <TextField
            label={t('published')}
            value={texts.published}
            onChange={set('published')}
            onBlur={() => date !== null && set('published')(date)}
            description={t('publishedHint')}
            error={date === null ? t('publishedWrong') : null}
          />
          <LinkField value={texts.url} onChange={set('url')} />
          <TextField
            label={t('language')}
            value={texts.language}
            onChange={set('language')}
            description={language ? languageName(language) : t('languageHint')}
            error={language === null ? t('languageWrong') : null}
          />
          <TextField label={t('note')} value={texts.note} onChange={set('note')} rows={4} />
        </div>
        <div className="details-part">
          {scheme.articleAttributes.length > 0 && (
            <section aria-label={t('attributes')}>
              <h3 className="details-title">{t('attributes')}</h3>
              <AttributeFields
                place={`details ${id}`}
                owner="article"
                attributes={scheme.articleAttributes}
                values={draft.attributes}
                onChange={(_field, patch) => setDraft((now) => now && patchDraft(now, patch(now.attributes)))}
              />
            </section>
          )}
          <section aria-label={t('tagList')}>
            <h3 className="details-title">{t('tagList')}</h3>
            <TagPicker draft={tags} onChange={setTags} />
          </section>
          <ArticleOrigin article={article} />
        </div>
      </Form>
    </Dialog>
  );
}

/** In its own words: "Deutsch". */
const languageName = (code: string): string => new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code;
