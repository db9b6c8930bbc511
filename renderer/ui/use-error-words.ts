import { useTranslation } from 'react-i18next';
import type { AssayError } from '../../shared/result';

/** The words for an error. A parameter that names other words (`errors:…`) is translated too. */
export function useErrorWords(): (error: AssayError) => string {
  const { t } = useTranslation();
  return ({ code, params = {} }) => {
    const words = Object.fromEntries(
      Object.entries(params).map(([key, value]) => [
        key,
        typeof value === 'string' && value.startsWith('errors:') ? t(value, params) : value,
      ]),
    );
    return t(`errors:${code}`, { ...words, defaultValue: code });
  };
}
