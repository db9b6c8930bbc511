import i18next, { type i18n } from 'i18next';
import { english } from './en';
import { pseudo } from './pseudo';

export type Locale = 'en' | 'pseudo';
export const locales: readonly Locale[] = ['en', 'pseudo'];
export const namespaces = Object.keys(english);

/** A set of words of its own: main and the window each make one. Both locales are in the bundle, so nothing is loaded later. */
export function createWords(locale: Locale): i18n {
  const words = i18next.createInstance();
  void words.init({
    lng: locale,
    fallbackLng: 'en',
    ns: namespaces,
    defaultNS: 'common',
    // Keys are ids with dots of their own (`mark.1`, `attribute.claim.kind`).
    keySeparator: false,
    // Text from articles and people goes into sentences as it is; React escapes it.
    interpolation: { escapeValue: false },
    returnNull: false,
    resources: { en: english, pseudo: pseudo(english) },
    initAsync: false,
  });
  return words;
}
