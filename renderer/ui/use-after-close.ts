import { useEffect, useRef } from 'react';

/**
 * For overlays that things are chosen in: gives a function that keeps an act until the overlay is closed and the focus is back where it
 * was before, so that a command finds what it acts on.
 */
export function useAfterClose(isOpen: boolean): (act: () => void) => void {
  const opener = useRef<Element | null>(null);
  const wasOpen = useRef(false);
  const kept = useRef<(() => void) | null>(null);
  // While rendering, since the overlay takes the focus before the effects of what is around it run.
  if (isOpen && !wasOpen.current) opener.current = document.activeElement;
  wasOpen.current = isOpen;
  useEffect(() => {
    const act = kept.current;
    if (isOpen || act === null) return;
    kept.current = null;
    if (opener.current instanceof HTMLElement) opener.current.focus();
    act();
  }, [isOpen]);
  return (act) => {
    kept.current = act;
  };
}
