import type { i18n } from 'i18next';
import type { AssayError } from '../../shared/result';

/** The sentence for an error. A parameter `reason` that names other words (`errors:…`) is put into words, too. */
export function errorWords({ code, params }: AssayError, words: i18n): string {
  const { reason } = params ?? {};
  const told = typeof reason === 'string' && reason.startsWith('errors:') ? { reason: words.t(reason, { ...params }) } : {};
  return words.t(`errors:${code}`, { ...params, ...told });
}
