import { describe, expect, it } from 'vitest';
import { builtInScheme } from '../../../../shared/domain/built-in-scheme';
import { scheme } from '../../../../shared/i18n/en/scheme';
import { schemeName } from '../../../../shared/i18n/scheme-name';
import { schemeKey } from '../../../../shared/i18n/scheme-names';

const english: Readonly<Record<string, string>> = scheme;

describe('the English names of the built-in scheme', () => {
  it('are there by id, down to the choices of a field of a record', () => {
    expect(english['label.claim']).toBe('Claim');
    expect(english['attribute.claim.normalised-claim']).toBe('In a sentence');
    expect(english['choice.claim.kind.quantity']).toBe('Quantity');
    expect(english['attribute.claim.evidence.answer-type']).toBe('Type of answer');
    expect(english['choice.claim.evidence.answer-type.boolean']).toBe('Yes or no');
    expect(english['choice.article.genre.report']).toBe('News report');
    expect(english['relation.same-as']).toBe('Same as');
  });

  it('read every relation as a sentence from both ends', () => {
    for (const { id } of builtInScheme.relationTypes) {
      expect(english[schemeKey.relationFrom(id)], id).toMatch(/\S/);
      expect(english[schemeKey.relationTo(id)], id).toMatch(/\S/);
    }
  });

  it('are translated only while the project has not changed them', () => {
    const shout = (key: string): string => key.toUpperCase();
    expect(schemeName(schemeKey.label('claim'), 'Claim', shout)).toBe('LABEL.CLAIM');
    expect(schemeName(schemeKey.label('claim'), 'Assertion', shout)).toBe('Assertion');
    expect(schemeName(schemeKey.label('verb'), 'Verb', shout)).toBe('Verb');
  });
});
