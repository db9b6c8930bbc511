import './articles.css';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../shared/domain/schema';
import type { ArticleSummary } from '../../shared/ipc/messages';
import { runCommand } from '../commands/run-command';
import { useCommands } from '../commands/use-commands';
import { articleChoice } from '../state/article-choice';
import { model } from '../state/session';
import { useStore, useStoreLater } from '../state/use-store';
import { VirtualList } from '../ui/virtual-list';
import { open, openNeighbour } from './article-acts';
import { articlesMeant, articleView, lookAsBefore } from './article-choice';
import { ArticleFilter } from './article-filter';
import { ArticleMenu, type OpenMenu } from './article-menu';
import { ArticleRow } from './article-row';
import { EmptyList } from './empty-list';
import { FindArticle } from './find-article';
import { RemovalNotice } from './removal-notice';
import { rememberShown } from './shown-articles';

const rowHeight = 76;
const none: readonly ArticleSummary[] = [];
const idOf = ({ article }: ArticleSummary): Id => article.id;

/** The articles of the project: found, sorted, filtered, opened, and chosen for what is done to several at once. */
export function ArticleList() {
  const { t } = useTranslation();
  const articles = useStoreLater(model, (state) => state?.articles ?? null);
  const opened = useStore(model, (state) => state?.open?.id ?? null);
  const view = useStore(articleView, (state) => state);
  const { chosen, focused } = useStore(articleChoice, (state) => state);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const find = useRef<HTMLInputElement>(null);
  // With thousands of articles a letter typed in the field is painted first, the list after it.
  const settled = useDeferredValue(view);
  const [shownOf] = useState(rememberShown);
  const shown = useMemo(() => shownOf(articles ?? none, settled), [shownOf, articles, settled]);
  useFreshChoice(opened);
  useCommands({
    'focus.articles': () => list.current?.focus(),
    'focus.find-article': () => find.current?.select(),
    'article.next': () => openNeighbour(1),
    'article.previous': () => openNeighbour(-1),
  });
  const all = useMemo(() => articles?.filter(({ article }) => article.removed === null).length ?? 0, [articles]);
  const shownOfAll = shown.length === all ? all || '' : t('articles:shown', { shown: shown.length, all });
  const counted = chosen.size > 1 ? t('articles:chosen', { count: chosen.size }) : shownOfAll;
  return (
    <nav className="article-list" aria-label={t('articles')}>
      <header className="article-list-head">
        <h2 className="pane-title">{t('articles')}</h2>
        <span className="article-count">{counted}</span>
        <ArticleFilter />
      </header>
      {all > 0 && <FindArticle inputRef={find} shown={shown.length} onDown={() => list.current?.focus()} />}
      <VirtualList
        label={t('articles')}
        items={shown}
        idOf={idOf}
        textOf={({ article }) => article.title}
        rowClass="article-row"
        rowHeight={rowHeight}
        focused={focused}
        onFocus={(id) => articleChoice.update((choice) => ({ ...choice, focused: id }))}
        chosen={chosen}
        onChoose={(ids) => articleChoice.update((choice) => ({ ...choice, chosen: ids }))}
        isMultiple
        current={opened}
        onOpen={(id) => (id === opened ? runCommand('focus.text') : void open(id))}
        onMenu={(at) => setMenu({ at, ids: articlesMeant() })}
        scope="articles"
        listRef={list}
        empty={<EmptyList isFiltered={all > 0} />}
      >
        {(summary, { isChosen }) => <ArticleRow summary={summary} isTicked={isChosen && chosen.size > 1} />}
      </VirtualList>
      <RemovalNotice />
      <ArticleMenu menu={menu} onClose={() => setMenu(null)} onOpen={() => focused !== null && void open(focused)} run={runCommand} />
    </nav>
  );
}

/** What is opened is chosen; another project begins with the list that it had. */
function useFreshChoice(opened: string | null): void {
  const project = useStore(model, (state) => state?.project.id ?? null);
  // At another project.
  useEffect(() => lookAsBefore(project), [project]);
  useEffect(() => {
    if (opened !== null) articleChoice.set({ chosen: new Set([opened]), focused: opened });
  }, [opened]);
}
