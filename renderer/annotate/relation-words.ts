import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { RelationType } from '../../shared/domain/schema';
import { schemeKey } from '../../shared/i18n/scheme-names';
import { useSchemeNames } from '../ui/use-scheme-names';

/** A relation as the beginning of a sentence about one of its ends: "Said by", "Rests on". A project's own type goes by its name. */
export function useRelationWords(): (type: RelationType, end: 'from' | 'to') => string {
  const { t, i18n } = useTranslation('scheme');
  const nameOf = useSchemeNames();
  return useCallback(
    (type, end) => {
      const key = end === 'from' ? schemeKey.relationFrom(type.id) : schemeKey.relationTo(type.id);
      const name = nameOf(schemeKey.relation(type.id), type.name);
      // A renamed type means something else by now.
      const isAsShipped = i18n.exists(key, { ns: 'scheme' }) && name === t(schemeKey.relation(type.id));
      return isAsShipped ? t(key) : name;
    },
    [t],
  );
}
