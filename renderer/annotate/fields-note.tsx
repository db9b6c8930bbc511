import { useTranslation } from 'react-i18next';
import type { Span } from '../../shared/domain/schema';
import { DraftField } from '../ui/attribute-fields/draft-field';
import { changeConfidence, changeNote } from './span-actions';

const inPercent = (confidence: number | null): string => (confidence === null ? '' : String(Math.round(confidence * 10_000) / 100));

/** The note on a span, and how sure the annotator is. */
export function SpanNote({ span }: { readonly span: Span }) {
  const { t } = useTranslation('annotate');
  const fits = (text: string): boolean => /^\d{1,3}([.,]\d{1,2})?$/.test(text) && numberOf(text) <= 100;
  return (
    <div className="attribute-fields">
      <div className="attribute-field span-note">
        <DraftField label={t('note')} place={`${span.id}/note`} saved={span.note} onCommit={(note) => changeNote(span.id, note)} isLong />
      </div>
      <div className="attribute-field">
        <DraftField
          label={t('confidence')}
          place={`${span.id}/confidence`}
          saved={inPercent(span.confidence)}
          check={(text) => (text.trim() === '' || fits(text.trim()) ? null : t('notPercent'))}
          onCommit={(text) => changeConfidence(span.id, text.trim() === '' ? null : numberOf(text) / 100)}
          isNumber
        />
      </div>
    </div>
  );
}

const numberOf = (text: string): number => Number(text.trim().replace(',', '.'));
