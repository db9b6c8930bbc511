import { useState } from 'react';
import { Button, Form, Input, Label, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/use-commands';
import { appCommands } from '../shell/app-commands';
import { changeSettings, settings } from '../state/preferences';
import { useStore } from '../state/use-store';

/** The first start asks for a name; then there is the sample project, a new one, or one from before. */
export function Welcome() {
  const { t } = useTranslation('welcome');
  const hasName = useStore(settings, (state) => state.annotatorName !== '');
  const [name, setName] = useState('');
  useCommands(appCommands);
  if (!hasName) {
    return (
      <main className="welcome">
        <h1>{t('title')}</h1>
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            void changeSettings({ annotatorName: name.trim() }).then(() => appCommands['project.sample']?.());
          }}
        >
          <TextField isRequired value={name} onChange={setName} autoFocus>
            <Label>{t('yourName')}</Label>
            <Input className="input" />
          </TextField>
          <p>{t('whyName')}</p>
          <Button type="submit" className="button primary">
            {t('start')}
          </Button>
        </Form>
      </main>
    );
  }
  return (
    <main className="welcome">
      <h1>{t('title')}</h1>
      <Button className="button" onPress={() => appCommands['project.sample']?.()}>
        {t('commands:project.sample')}
      </Button>
      <Button className="button" onPress={() => appCommands['project.open']?.()}>
        {t('commands:project.open')}
      </Button>
    </main>
  );
}
