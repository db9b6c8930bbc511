import { announcements } from '../state/announcements';
import { useStore } from '../state/use-store';

/** What a screen reader hears of what happens elsewhere on screen. */
export function LiveRegion() {
  const { number, words } = useStore(announcements, (state) => state);
  return (
    <div className="visually-hidden" aria-live="polite" data-testid="announcement">
      <span key={number}>{words}</span>
    </div>
  );
}
