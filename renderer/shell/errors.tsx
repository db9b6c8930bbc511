import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AssayError } from '../../shared/result';
import { say, shownErrors } from '../state/announcements';
import { useStore } from '../state/use-store';

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

/** Errors stay until they are dismissed; they say what happened, what is safe and what to do next. */
export function Errors() {
  const { t } = useTranslation();
  const errors = useStore(shownErrors, (state) => state);
  const wordsOf = useErrorWords();
  if (errors.length === 0) return null;
  return (
    // The attribute keeps errors readable and dismissable while a dialog hides everything else.
    <div className="errors" data-react-aria-top-layer>
      {errors.map(({ number, error }) => (
        <div key={number} className="error" role="alert">
          <p>{wordsOf(error)}</p>
          <Button className="button" onPress={() => say.dismiss(number)}>
            {t('close')}
          </Button>
        </div>
      ))}
    </div>
  );
}
