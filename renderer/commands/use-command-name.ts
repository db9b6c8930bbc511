import { useTranslation } from 'react-i18next';
import type { Scheme } from '../../shared/domain/schema';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { model } from '../state/session';
import { useStore } from '../state/use-store';
import { useSchemeNames } from '../ui/use-scheme-names';

const digitOf = (command: string): string | null => /^mark\.(\d)$/.exec(command)?.[1] ?? null;

/** Is there a label on the key that a command marks with? True for every other command. */
export const hasLabel = (command: string, scheme: Scheme | null): boolean => {
  const digit = digitOf(command);
  return digit === null || scheme === null || scheme.labels.some(({ key }) => key === digit);
};

/** The name of a command for people; those that mark are named by the label that the scheme has on their key. */
export function useCommandName(): (command: string) => string {
  const { t } = useTranslation('commands');
  const nameOf = useSchemeNames();
  const scheme = useStore(model, (state) => state?.scheme ?? null);
  return (command) => {
    const digit = digitOf(command);
    const label = digit === null ? undefined : scheme?.labels.find(({ key }) => key === digit);
    return label ? t('mark.named', { label: nameOf(schemeKey.label(label.id), label.name).toLocaleLowerCase() }) : t(command);
  };
}
