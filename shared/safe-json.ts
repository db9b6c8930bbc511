import { fail, ok, type Result } from './result';

const suspicious = /"(?:__proto__|constructor|prototype)"\s*:|\\u00[0-7]/i;
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/** JSON of files and strangers. A BOM is passed over; keys that could reach a prototype refuse the whole. Errors: `not-json`, `forbidden-key`. */
export function parseJson(text: string): Result<unknown> {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  let found = '';
  try {
    const value: unknown = suspicious.test(plain)
      ? JSON.parse(plain, (key: string, inner: unknown) => {
          if (forbidden.has(key)) found = key;
          return inner;
        })
      : JSON.parse(plain);
    return found === '' ? ok(value) : fail('forbidden-key', { key: found });
  } catch (error) {
    return fail('not-json', { detail: error instanceof Error ? error.message.slice(0, 200) : '' });
  }
}
