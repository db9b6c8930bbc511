import { useTranslation } from 'react-i18next';
import type { Span, Stamp } from '../../shared/domain/schema';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { useTimeWords } from '../ui/use-time-words';

/** Who marked a span, who changed it last, and how it came to be. */
export function SpanStamps({ span }: { readonly span: Span }) {
  const { t } = useTranslation('annotate');
  const annotators = useStore(model, (state) => state?.annotators ?? null);
  const timeWords = useTimeWords();
  const params = ({ by, at }: Stamp) => ({
    name: annotators?.find((annotator) => annotator.id === by)?.name ?? t('somebody'),
    time: timeWords(at),
  });
  const { created, updated, origin } = span;
  const isChanged = created.at !== updated.at || created.by !== updated.by;
  return (
    <p className="span-stamps">
      {t(`origin.${origin.kind}`, { ...params(created), detail: origin.detail })}
      {isChanged && <> {t('changedBy', params(updated))}</>}
    </p>
  );
}
