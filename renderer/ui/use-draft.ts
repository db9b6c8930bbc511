import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createDraft } from '../state/draft';
import { useStore } from '../state/use-store';

interface DraftOfField {
  /** What the field shows. */
  readonly text: string;
  /** The text does not fit and is not kept. */
  readonly isUnfit: boolean;
  readonly type: (text: string) => void;
  /** On leaving the field. */
  readonly settle: () => void;
}

/** The draft of a field: see `createDraft`. `place` must not change while the component is mounted; going away settles it. */
export function useDraft(place: string, saved: string, commit: (text: string) => boolean): DraftOfField {
  const latest = useRef({ saved, commit });
  latest.current = { saved, commit };
  const [draft] = useState(() =>
    createDraft(
      place,
      () => latest.current.saved,
      (text) => latest.current.commit(text),
    ),
  );
  const typed = useStore(draft.typed, (state) => state);
  useLayoutEffect(() => draft.settle, [draft]);
  const shown = useRef(saved);
  useEffect(() => {
    if (shown.current === saved) return;
    shown.current = saved;
    draft.savedChanged();
  }, [draft, saved]);
  return { text: typed?.text ?? saved, isUnfit: typed?.isUnfit ?? false, type: draft.type, settle: draft.settle };
}
