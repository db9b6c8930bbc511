import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../commands/run-command';
import { say, shownErrors } from '../state/announcements';
import { isOfDamage } from '../state/recovery';
import { useStore } from '../state/use-store';
import { useErrorWords } from '../ui/use-error-words';

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
          {isOfDamage(error) && (
            <Button className="button" onPress={() => runCommand('project.recovery')}>
              {t('recovery:look')}
            </Button>
          )}
          <Button className="button" onPress={() => say.dismiss(number)}>
            {t('close')}
          </Button>
        </div>
      ))}
    </div>
  );
}
