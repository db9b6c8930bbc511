import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countSpans } from '../../shared/domain/count-spans';
import type { AnnotationSet, Article, Id, Project, Span } from '../../shared/domain/schema';
import { findLabel } from '../../shared/domain/scheme';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { model } from '../state/session';
import { quoteOf } from '../ui/quote-of';
import { useSchemeNames } from '../ui/use-scheme-names';
import { VirtualList } from '../ui/virtual-list';
import type { Past } from './past';
import { SpanWords } from './span-words';

/** How things stood after the record with this number. */
export function Stood({ past, seq }: { readonly past: Past; readonly seq: number }) {
  const { t } = useTranslation('history');
  return (
    <section className="history-stood" aria-label={t('stood')}>
      <h4 className="history-label">{t('stood')}</h4>
      <State past={past} seq={seq} />
    </section>
  );
}

function State({ past, seq }: { readonly past: Past; readonly seq: number }) {
  const { t } = useTranslation('history');
  const state = useMemo(() => past.timeline.at(seq), [past, seq]);
  if (state === null) return <p>{t('unknown')}</p>;
  if ('spans' in state) return <StoodSet set={state} />;
  return 'revisions' in state ? <StoodArticle article={state} /> : <StoodProject project={state} />;
}

function StoodSet({ set }: { readonly set: AnnotationSet }) {
  const { t } = useTranslation('history');
  const nameOf = useSchemeNames();
  const [focused, setFocused] = useState<Id | null>(null);
  const scheme = model.get()?.scheme;
  const { counts } = useMemo(() => countSpans(set.spans), [set]);
  const words = [
    ...Object.entries(counts).map(([id, count]) => {
      const label = scheme && findLabel(scheme, id);
      return `${label ? nameOf(schemeKey.label(id), label.name) : id} ${count}`;
    }),
    ...(set.relations.length > 0 ? [t('common:relationCount', { count: set.relations.length })] : []),
    t(`articles:status.${set.status}`),
  ];
  return (
    <>
      <p>{words.join(' · ')}</p>
      <VirtualList
        label={t('stoodSpans')}
        items={set.spans}
        idOf={spanId}
        textOf={quoteOf}
        rowClass="stood-row"
        rowHeight={28}
        focused={focused}
        onFocus={setFocused}
        chosen={none}
        onChoose={() => undefined}
        onOpen={setFocused}
        scope="history"
        empty={t('stoodNothing')}
      >
        {(span) => <SpanWords span={span} />}
      </VirtualList>
    </>
  );
}

const none: ReadonlySet<string> = new Set();
const spanId = (span: Span): Id => span.id;

function StoodArticle({ article }: { readonly article: Article }) {
  const { t } = useTranslation('history');
  const { title, byline, publisher, published, url, language, note, tags, removed } = article;
  const texts = Object.entries({ title, byline, publisher, published, url, language, note });
  const facts = [...texts.map(([key, value]) => [t(`articles:${key}`), value] as const), [t('articles:tagList'), tags.join(', ')] as const];
  return <Facts facts={removed === null ? facts : [...facts, [t('deleted'), t('yes')]]} />;
}

function StoodProject({ project }: { readonly project: Project }) {
  const { t } = useTranslation('history');
  const { name, publisher, licence, language, scheme } = project;
  return (
    <Facts
      facts={[
        [t('name'), name],
        [t('publisher'), publisher.name],
        [t('articles:url'), publisher.url],
        [t('licence'), licence],
        [t('articles:language'), language],
        [t('scheme'), t('version', { number: scheme })],
      ]}
    />
  );
}

/** What is said of something, but for what is empty. */
function Facts({ facts }: { readonly facts: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl className="facts">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
