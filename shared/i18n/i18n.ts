import i18next, { type i18n } from 'i18next';
import { english } from './en';
import { pseudo } from './pseudo';

export type Locale = 'en' | 'pseudo';
export const locales: readonly Locale[] = ['en', 'pseudo'];
export const namespaces = Object.keys(english);

type Namespaces = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * A set of words of its own: main, the window and the command line each make one. All locales are in the bundle, so nothing is loaded
 * later. `more`: words in English that only one of them needs.
 */
export function createWords(locale: Locale, more: Namespaces = {}): i18n {
  const words = { ...english, ...more };
  const instance = i18next.createInstance();
  void instance.init({
    lng: 'en',
    fallbackLng: 'en',
    ns: Object.keys(words),
    defaultNS: 'common',
    // Keys are ids with dots of their own (`mark.1`, `attribute.claim.kind`).
    keySeparator: false,
    // Text from articles and people goes into sentences as it is; React escapes it.
    interpolation: { escapeValue: false },
    returnNull: false,
    resources: { en: words },
    initAsync: false,
  });
  speak(instance, locale);
  return instance;
}

/** Changes the language of a set of words. */
export function speak(words: i18n, locale: Locale): void {
  if (locale === 'pseudo' && !words.hasResourceBundle(locale, 'common')) {
    // Made when somebody wants it: almost nobody does, and it takes a while.
    const spoken: Namespaces = words.getDataByLanguage('en') as Namespaces; // what `createWords` put in
    for (const [namespace, bundle] of Object.entries(pseudo(spoken))) words.addResourceBundle(locale, namespace, bundle);
  }
  if (words.language !== locale) void words.changeLanguage(locale);
}
