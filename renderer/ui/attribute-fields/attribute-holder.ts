import { createContext, useContext } from 'react';
import type { Attributes, AttributesPatch, Id, Slug } from '../../../shared/domain/schema';
import type { FieldValue, ValuePath } from './attribute-patch';

export interface SpanChoice {
  readonly id: Id;
  readonly quote: string;
}

/** The spans that a span reference may name. */
export interface SpanChoices {
  quoteOf(id: Id): string | null;
  /** Spans of these labels (empty: any) whose quote holds the text, in the order of the article, `limit` at most. */
  find(labels: readonly Slug[], text: string, limit: number): readonly SpanChoice[];
}

/** What attributes belong to. */
export interface AttributeHolder {
  /** Tells drafts of one thing from those of another. */
  readonly place: string;
  /** For the names of fields: id of the label or relation type, or `article`. */
  readonly owner: string;
  readonly spans: SpanChoices | null;
  /** `field` is the name of what is changed, for the history. */
  write(path: ValuePath, value: FieldValue, field: string): void;
  change(field: string, patch: (values: Attributes) => AttributesPatch): void;
}

export const AttributeHolderContext = createContext<AttributeHolder | null>(null);

export function useAttributeHolder(): AttributeHolder {
  const holder = useContext(AttributeHolderContext);
  if (!holder) throw new Error('A field of attributes stands outside AttributeFields');
  return holder;
}
