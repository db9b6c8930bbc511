import { announcements } from '../state/announcements';
import { useStoreLater } from '../state/use-store';

/** What a screen reader hears of what happens elsewhere on screen. */
export function LiveRegion() {
  const { number, words } = useStoreLater(announcements, (state) => state);
  return (
    // The attribute keeps it audible while a dialog hides everything else.
    <div className="visually-hidden" aria-live="polite" data-testid="announcement" data-live-announcer>
      <span key={number}>{words}</span>
    </div>
  );
}
