import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { AssayError } from '../../shared/result';
import { runCommand } from '../commands/run-command';
import { say } from '../state/announcements';
import { useErrorWords } from '../ui/use-error-words';
import { request } from '../workbench';

/** What keeps changes from the disk, and what can be done about it. It stays until everything is saved. */
export function SaveFailure({ failure }: { readonly failure: AssayError }) {
  const { t } = useTranslation();
  const wordsOf = useErrorWords();
  const target = failure.code === 'changed-outside' ? failure.params?.target : undefined;
  return (
    <span className="save-failure" role="alert">
      {wordsOf(failure)}{' '}
      {typeof target === 'string' ? (
        <>
          <Button className="button" onPress={() => void resolve(target, 'mine')}>
            {t('keepMine')}
          </Button>{' '}
          <Button className="button" onPress={() => void resolve(target, 'theirs')}>
            {t('takeTheirs')}
          </Button>
        </>
      ) : (
        <Button className="button" onPress={() => void request('transactions.retry', {})}>
          {t('tryAgain')}
        </Button>
      )}{' '}
      <Button className="button" onPress={() => runCommand('project.save-copy')}>
        {t('saveCopy')}
      </Button>
    </span>
  );
}

async function resolve(target: string, keeps: 'mine' | 'theirs'): Promise<void> {
  const answer = await request('targets.resolve', { target, keeps });
  if (!answer.ok) say.error(answer.error);
}
