import './annotation-list.css';
import { type RefObject, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id, Label, Slug, Span } from '../../shared/domain/schema';
import { findLabel } from '../../shared/domain/scheme';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { useCommands } from '../commands/use-commands';
import { say } from '../state/announcements';
import { activeSpan, model } from '../state/session';
import { useStoreLater } from '../state/use-store';
import { labelInitials } from '../ui/label-initials';
import { NothingFound } from '../ui/nothing-found';
import { quoteOf } from '../ui/quote-of';
import { useSchemeNames } from '../ui/use-scheme-names';
import { VirtualList } from '../ui/virtual-list';
import { noFilter, type SpanFilter, type SpanSort, shownSpans } from './annotation-filter';
import { AnnotationFilters } from './annotation-filters';
import { useAnnotationKeys } from './annotation-keys';
import { AnnotationRow } from './annotation-row';
import { AnnotationSort } from './annotation-sort';
import { type NumberOfParagraph, paragraphNumbers } from './paragraph-numbers';
import { useRemoveSpan } from './use-remove-span';

const rowHeight = 44;
const noSpans: readonly Span[] = [];
const noLabels: readonly Label[] = [];
const noCounts = {};
const noKinds = {};
const idOf = (span: Span): Id => span.id;
const choose = (id: Id | null): void => activeSpan.set(id);

/** The spans of the open article: found, filtered, sorted, and chosen in step with the text. */
export function AnnotationList() {
  const article = useStoreLater(model, (state) => state?.open?.id ?? null);
  const hadFocus = useRef(false);
  return <Spans key={article} hadFocus={hadFocus} />;
}

function Spans({ hadFocus }: { readonly hadFocus: RefObject<boolean> }) {
  const { t } = useTranslation('annotate');
  const all = useStoreLater(model, (state) => state?.open?.set.spans ?? noSpans);
  const labels = useStoreLater(model, (state) => state?.scheme.labels ?? null);
  const summary = useStoreLater(model, (state) => state?.articles.find((entry) => entry.article.id === state.open?.id) ?? null);
  const active = useStoreLater(activeSpan, (state) => state);
  const [filter, setFilter] = useState<SpanFilter>(noFilter);
  const [sort, setSort] = useState<SpanSort>('place');
  const list = useRef<HTMLDivElement>(null);
  useKeptFocus(list, hadFocus);
  const removeSpan = useRemoveSpan();
  const wanted = useDeferredValue(filter);
  const spans = useMemo(() => shownSpans(all, wanted, sort), [all, wanted, sort]);
  const paragraphAt = useParagraphs();
  const initials = useInitials(labels ?? noLabels);
  const isShown = useMemo(() => spans.some((span) => span.id === active), [spans, active]);
  useCommands({ 'focus.annotations': () => list.current?.focus() });

  const rowFrom = (step: number): Id | null => {
    const index = spans.findIndex((span) => span.id === activeSpan.get());
    return spans[index < 0 ? 0 : index + step]?.id ?? null;
  };
  const onKeyDownCapture = useAnnotationKeys({
    walk: (step) => {
      const next = rowFrom(step);
      if (next !== null) choose(next);
    },
    remove: () => {
      const id = activeSpan.get();
      const neighbour = rowFrom(1) ?? rowFrom(-1);
      if (id === null) return;
      removeSpan(id);
      choose(neighbour);
    },
  });
  const count =
    spans.length === all.length ? t('allCount', { count: all.length }) : t('someCount', { shown: spans.length, count: all.length });
  // Who filters hears how many are left; who marks hears of the mark.
  const heard = useRef(wanted);
  useEffect(() => {
    if (heard.current === wanted) return;
    heard.current = wanted;
    say.words(count);
  }, [wanted, count]);
  return (
    <section className="annotation-list" aria-label={t('common:annotations')} onKeyDownCapture={onKeyDownCapture}>
      <header className="annotation-head">
        <h2 className="pane-title">{t('common:annotations')}</h2>
        <span className="annotation-count">{all.length > 0 && count}</span>
        <AnnotationSort sort={sort} onSort={setSort} />
      </header>
      {labels && all.length > 0 && (
        <AnnotationFilters
          labels={labels}
          initials={initials}
          counts={summary?.counts ?? noCounts}
          filter={filter}
          onFilter={setFilter}
          onDown={() => list.current?.focus()}
        />
      )}
      <VirtualList
        label={t('common:annotations')}
        items={spans}
        idOf={idOf}
        textOf={quoteOf}
        rowClass="annotation-row"
        rowHeight={rowHeight}
        focused={active}
        onFocus={choose}
        chosen={useMemo(() => new Set(active === null ? [] : [active]), [active])}
        onChoose={() => undefined}
        current={isShown ? active : null}
        onOpen={choose}
        scope="text"
        listRef={list}
        empty={summary && <Empty isFiltered={all.length > 0} onClear={() => setFilter(noFilter)} />}
      >
        {(span) => (
          <AnnotationRow
            span={span}
            label={labelOf(span)}
            initials={initials[span.label] ?? ''}
            paragraph={paragraphAt(span.fragments[0]?.start ?? 0)}
          />
        )}
      </VirtualList>
    </section>
  );
}

/** The list of another article takes over the focus that this one had. */
function useKeptFocus(list: RefObject<HTMLDivElement | null>, hadFocus: RefObject<boolean>): void {
  useLayoutEffect(() => {
    const element = list.current;
    if (hadFocus.current) element?.focus();
    hadFocus.current = false;
    return () => {
      hadFocus.current = element !== null && element === document.activeElement;
    };
  }, [list, hadFocus]);
}

const labelOf = (span: Span) => {
  const scheme = model.get()?.scheme;
  return scheme && findLabel(scheme, span.label);
};

function useInitials(labels: readonly Label[]): Readonly<Record<Slug, string>> {
  const nameOf = useSchemeNames();
  const written = labelInitials(labels.map((label) => nameOf(schemeKey.label(label.id), label.name)));
  return Object.fromEntries(labels.map((label, index) => [label.id, written[index] ?? '']));
}

function useParagraphs(): NumberOfParagraph {
  const revision = useStoreLater(model, (state) => state?.open?.revision ?? null);
  const kinds = useStoreLater(model, (state) => {
    const open = state?.open;
    const article = open && state.articles.find((entry) => entry.article.id === open.id)?.article;
    return article?.blockKinds[open?.revision.id ?? ''] ?? noKinds;
  });
  return useMemo(() => (revision ? paragraphNumbers(revision, kinds) : () => null), [revision, kinds]);
}

function Empty({ isFiltered, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }) {
  const { t } = useTranslation('annotate');
  if (!isFiltered) return t('common:noSpans');
  return <NothingFound words={t('nothingFound')} onClear={onClear} />;
}
