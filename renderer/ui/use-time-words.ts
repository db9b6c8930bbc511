import { useTranslation } from 'react-i18next';
import type { Time } from '../../shared/domain/schema';

/** A time as people read it, in their own time zone: "12 Mar 2026, 14:02". */
export function useTimeWords(): (time: Time) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language === 'pseudo' ? 'en-GB' : [i18n.language, 'en-GB'], {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return (time) => format.format(new Date(time));
}
