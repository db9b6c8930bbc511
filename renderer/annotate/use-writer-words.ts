import { useTranslation } from 'react-i18next';
import type { Writer } from '../../shared/ipc/messages';
import { model } from '../state/session';
import { useStore } from '../state/use-store';

const mine: Writer = { kind: 'me' };

/** Who may write what is shown, and that in words; null words: I may. */
export function useWriterWords(): { readonly writer: Writer; readonly words: string | null } {
  const { t } = useTranslation('annotate');
  const readOnly = useStore(model, (state) => state?.readOnly ?? null);
  const ofSet = useStore(model, (state) => state?.open?.writer ?? mine);
  const writer: Writer = readOnly ? { kind: 'nobody', reason: readOnly } : ofSet;
  switch (writer.kind) {
    case 'me':
      return { writer, words: null };
    case 'nobody':
      return { writer, words: t('writer.nobody', { code: writer.reason.params?.code ?? '' }) };
    case 'other': {
      const { owner, host, isSilent } = writer;
      const names = { owner: owner || t('errors:somebody'), host: host || t('errors:somewhere') };
      return { writer, words: t(isSilent ? 'writer.silent' : 'writer.other', names) };
    }
  }
}
