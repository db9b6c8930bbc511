import { scheme } from './en/scheme';

const english: Readonly<Record<string, string>> = scheme;

/**
 * The name of a part of a scheme as people read it: translated while it still is the built-in English name, else as the project wrote it.
 * `key` comes from `schemeKey`; `translate` takes a key of the namespace `scheme`.
 */
export const schemeName = (key: string, name: string, translate: (key: string) => string): string =>
  english[key] === name ? translate(key) : name;
