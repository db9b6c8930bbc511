import { attributesOfNumber } from '../../shared/domain/recommenders/numbers';
import type { Attribute, Attributes, AttributeValue, Fragment, Slug } from '../../shared/domain/schema';
import { nearPassage } from '../../shared/domain/text-units';
import { model } from '../state/session';

/** What the text itself says for the fields of a span that is being made: of a number its kind, comparator, value, unit and time. */
export function readFields(label: Slug, [fragment, ...others]: readonly Fragment[]): Attributes {
  const state = model.get();
  const revision = state?.open?.revision;
  if (label !== 'number' || !state || !revision || !fragment || others.length > 0) return {};
  const article = state.articles.find((entry) => entry.article.id === state.open?.id)?.article;
  const around = nearPassage(revision.text, revision.blocks, fragment.start);
  const read = attributesOfNumber(revision.text, around, fragment, article?.language ?? '');
  const attributes = state.scheme.labels.find((entry) => entry.id === label)?.attributes ?? [];
  return Object.fromEntries(Object.entries(read).filter(([key, value]) => attributes.some((attribute) => fits(attribute, key, value))));
}

const types: Readonly<Record<string, Attribute['type']>> = { value: 'number', range: 'range', unit: 'text', time: 'date' };

/** A project may have changed its scheme: only a field that still takes the value gets it. */
const fits = ({ id, type, choices }: Attribute, key: string, value: AttributeValue): boolean =>
  id === key && (type === 'choice' ? choices.some((choice) => choice.id === value) : type === types[key]);
