import { useTranslation } from 'react-i18next';
import type { Time } from '../../shared/domain/schema';
import { timeFormat } from './time-format';

/** A time as people read it, in their own time zone: "12 Mar 2026, 14:02". */
export function useTimeWords(): (time: Time) => string {
  const { i18n } = useTranslation();
  const format = timeFormat(i18n.language, 'date and clock');
  return (time) => format.format(new Date(time));
}
