import { describe, expect, test } from 'vitest';
import { quotationsIn, quotedWords } from '../../../../../shared/domain/text-units/quotations';
import { all, cut } from './caret-text';

const quotations = (text: string): readonly string[] =>
  cut(
    text,
    quotationsIn(text, all(text))
      .map((quotation) => quotedWords(text, quotation))
      .sort((a, b) => a.start - b.start),
  );

describe('quotations', () => {
  test.each<readonly [string, readonly string[]]>([
    ['“It was slow,” he said. “And long.”', ['It was slow', 'And long.']],
    ['"It was slow," he said. "And long."', ['It was slow', 'And long.']],
    ["'It was slow,' he said; it's done.", ['It was slow']],
    ['„Es war langsam“, sagte er.', ['Es war langsam']],
    ['»Es war langsam«, sagte er.', ['Es war langsam']],
    ['Il dit : « C’est lent » et partit.', ['C’est lent']],
    ['Він сказав: «Усе „добре“ тут».', ['Усе „добре“ тут', 'добре']],
    ['“The guard said, ‘Tomorrow you sail,’” he said.', ['The guard said, ‘Tomorrow you sail,’', 'Tomorrow you sail']],
    ['It says ‘106 released’, and the Seafarers’ Union’s list agrees.', ['106 released']],
    ['「遅い」と言った。', ['遅い']],
    ['“The first paragraph goes on.', ['The first paragraph goes on.']],
    ['the families’ association and the ’90s', []],
    ['a 5" pipe', []],
    ['“”', []],
  ])('%s', (text, expected) => expect(quotations(text)).toEqual(expected));
});
