import { ListBox, ListBoxItem } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { say } from '../state/announcements';
import { model, openArticle } from '../state/session';
import { useStore } from '../state/use-store';

export function ArticleList() {
  const { t } = useTranslation();
  const articles = useStore(model, (state) => state?.articles ?? null);
  const open = useStore(model, (state) => state?.open?.id ?? null);
  const choose = (id: string): void => void openArticle(id).then((opened) => opened.ok || say.error(opened.error));
  return (
    <nav className="article-list">
      <h2 className="pane-title">{t('articles')}</h2>
      <ListBox
        aria-label={t('articles')}
        items={(articles ?? [])
          .filter((summary) => summary.article.removed === null)
          .map((summary) => ({ id: summary.article.id, summary }))}
        selectionMode="single"
        selectedKeys={open === null ? [] : [open]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (key !== undefined) choose(String(key));
        }}
        renderEmptyState={() => <p className="empty">{t('noArticle')}</p>}
      >
        {({ summary }) => (
          <ListBoxItem textValue={summary.article.title} className="article-row">
            <bdi>{summary.article.title}</bdi>
          </ListBoxItem>
        )}
      </ListBox>
    </nav>
  );
}
