import './settings.css';
import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/use-commands';
import { Dialog } from '../ui/dialog';
import { GeneralSettings } from './general-settings';
import { KeySettings } from './key-settings';
import { ReadingSettings } from './reading-settings';

const sections = [
  { id: 'general', Section: GeneralSettings },
  { id: 'reading', Section: ReadingSettings },
  { id: 'keys', Section: KeySettings },
] as const;

/** What a person sets on this machine. Every change counts at once. */
export function SettingsDialog() {
  const { t } = useTranslation('settings');
  const [isOpen, setIsOpen] = useState(false);
  useCommands({ 'app.settings': () => setIsOpen(true) });
  return (
    <Dialog title={t('title')} size="large" isOpen={isOpen} onClose={() => setIsOpen(false)}>
      <Tabs className="settings" orientation="vertical">
        <TabList className="settings-tabs" aria-label={t('sections')}>
          {sections.map(({ id }) => (
            <Tab key={id} id={id} className="settings-tab">
              {t(`section.${id}`)}
            </Tab>
          ))}
        </TabList>
        {sections.map(({ id, Section }) => (
          <TabPanel key={id} id={id} className="settings-panel">
            <Section />
          </TabPanel>
        ))}
      </Tabs>
    </Dialog>
  );
}
