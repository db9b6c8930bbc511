import { useTranslation } from 'react-i18next';
import { scheme as builtIn } from '../../shared/i18n/en/scheme';

const english: Readonly<Record<string, string>> = builtIn;

/**
 * Names of a scheme for people: `name(schemeKey.label('claim'), label.name)`. A name that is as Assay ships it is translated; one that a
 * project changed is shown as the project wrote it.
 */
export function useSchemeNames(): (key: string, stored: string) => string {
  const { t } = useTranslation('scheme');
  return (key, stored) => (english[key] === stored ? t(key) : stored);
}
