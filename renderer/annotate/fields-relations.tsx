import { ArrowRight } from 'lucide-react';
import { useMemo } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Relation, Span } from '../../shared/domain/schema';
import { findRelationType } from '../../shared/domain/scheme';
import { activeSpan, model } from '../state/session';
import { useStore } from '../state/use-store';
import { quoteOf } from '../ui/quote-of';
import { useRelationWords } from './relation-words';

const none: readonly Relation[] = [];

interface End {
  readonly relation: Relation;
  readonly other: Span;
}

/** What a span is tied to, as sentences: "Said by → harbour envoy Ilse Varga". A chip goes to the other end. */
export function SpanRelations({ span }: { readonly span: Span }) {
  const { t } = useTranslation('annotate');
  const relations = useStore(model, (state) => state?.open?.set.relations ?? none);
  const scheme = useStore(model, (state) => state?.scheme ?? null);
  const sentence = useRelationWords();
  // The other ends are looked up when the relations change, not when any span does.
  const groups = useMemo(() => {
    const found = new Map<string, End[]>();
    const near = relations.filter(({ from, to }) => from === span.id || to === span.id);
    const ids = new Set(near.flatMap(({ from, to }) => [from, to]));
    const spans = new Map(
      near.length === 0 ? [] : model.get()?.open?.set.spans.flatMap((entry) => (ids.has(entry.id) ? [[entry.id, entry] as const] : [])),
    );
    for (const relation of near) {
      const isFrom = relation.from === span.id;
      const other = spans.get(isFrom ? relation.to : relation.from);
      const type = scheme && findRelationType(scheme, relation.type);
      if (!other) continue;
      const words = type ? sentence(type, isFrom ? 'from' : 'to') : relation.type;
      found.set(words, [...(found.get(words) ?? []), { relation, other }]);
    }
    return [...found];
  }, [relations, scheme, span.id, sentence]);
  if (groups.length === 0) return null;
  return (
    <dl className="relations" aria-label={t('relations')}>
      {groups.map(([words, ends]) => (
        <div key={words} className="attribute-field relation">
          <dt className="relation-words">{words}</dt>
          <dd className="relation-ends">
            {ends.map(({ relation, other }) => (
              <Button key={relation.id} className="relation-chip" onPress={() => activeSpan.set(other.id)}>
                <ArrowRight size={12} aria-hidden="true" />
                <bdi>{quoteOf(other)}</bdi>
              </Button>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
