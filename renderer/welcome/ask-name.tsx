import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../commands/run-command';
import { changeName } from '../state/change-name';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { waitingFiles } from '../state/waiting-files';
import { TextField } from '../ui/text-field';
import { WaitingFiles } from './waiting-files';

/** The first thing that Assay asks: a name that stands with every change. Then the sample project opens, unless a project is open already or files wait for one. */
export function AskName() {
  const { t } = useTranslation('welcome');
  const hasProject = useStore(model, (state) => state !== null);
  // Somebody's own files do not go into the sample project.
  const hasFiles = useStore(waitingFiles, (names) => names.length > 0);
  const opensSample = !hasProject && !hasFiles;
  const [name, setName] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const begin = async (): Promise<void> => {
    setIsMissing(name.trim() === '');
    if (name.trim() === '') return;
    await changeName(name.trim());
    if (opensSample) runCommand('project.sample');
  };
  return (
    <div className="welcome-name">
      <h1 className="welcome-title">{t('title')}</h1>
      <p className="welcome-lead">{t('lead')}</p>
      <WaitingFiles />
      <Form
        className="welcome-form"
        onSubmit={(event) => {
          event.preventDefault();
          void begin();
        }}
      >
        <TextField
          label={t('yourName')}
          value={name}
          onChange={setName}
          maxLength={200}
          autoFocus
          autoComplete="off"
          description={t('whyName')}
          error={isMissing && name.trim() === '' ? t('nameMissing') : null}
        />
        <Button type="submit" className="button primary">
          {t(opensSample ? 'start' : 'goOn')}
        </Button>
      </Form>
    </div>
  );
}
