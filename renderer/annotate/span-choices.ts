import { model } from '../state/session';
import type { SpanChoice, SpanChoices } from '../ui/attribute-fields/attribute-holder';
import { quoteOf } from '../ui/quote-of';

const spansNow = () => model.get()?.open?.set.spans ?? [];

/** Spans of the open article, for fields that name one. */
export const spanChoices: SpanChoices = {
  quoteOf: (id) => {
    const span = spansNow().find((entry) => entry.id === id);
    return span ? quoteOf(span) : null;
  },
  find: (labels, text, limit) => {
    const wanted = text.trim().toLocaleLowerCase();
    const found: SpanChoice[] = [];
    for (const span of spansNow()) {
      if (found.length === limit) break;
      if (labels.length > 0 && !labels.includes(span.label)) continue;
      const quote = quoteOf(span);
      if (quote.toLocaleLowerCase().includes(wanted)) found.push({ id: span.id, quote });
    }
    return found;
  },
};
