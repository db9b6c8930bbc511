import { useState } from 'react';
import { Button, Form } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/use-commands';
import { say } from '../state/announcements';
import { showProject } from '../state/session';
import { Dialog } from '../ui/dialog';
import { TextField } from '../ui/text-field';
import { request } from '../workbench';

/** Asks for the name of a new project; main asks for its folder. */
export function NewProjectDialog() {
  const { t } = useTranslation('welcome');
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  useCommands({
    'project.create': () => {
      setName('');
      setIsMissing(false);
      setIsOpen(true);
    },
  });
  const close = (): void => setIsOpen(false);
  const create = async (): Promise<void> => {
    setIsMissing(name.trim() === '');
    if (name.trim() === '') return;
    const answer = await request('projects.create', { name: name.trim() });
    if (!answer.ok) return say.error(answer.error);
    // Cancelled in the dialog for the folder: the name stays as it was typed.
    if (answer.value === null) return;
    close();
    showProject(answer.value);
  };
  return (
    <Dialog
      title={t('newTitle')}
      isOpen={isOpen}
      onClose={close}
      actions={
        <>
          <Button className="button" onPress={close}>
            {t('common:cancel')}
          </Button>
          <Button className="button primary" type="submit" form="new-project">
            {t('chooseFolder')}
          </Button>
        </>
      }
    >
      <Form
        id="new-project"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <TextField
          label={t('projectName')}
          value={name}
          onChange={setName}
          maxLength={200}
          autoFocus
          description={t('projectNameHint')}
          error={isMissing && name.trim() === '' ? t('projectNameMissing') : null}
        />
      </Form>
    </Dialog>
  );
}
