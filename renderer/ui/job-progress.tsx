import './job-progress.css';
import { ProgressBar } from 'react-aria-components';

interface Props {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** How far it is, in words. */
  readonly words: string;
}

/** How far long work is, for eyes and screen readers. */
export function JobProgress({ label, done, total, words }: Props) {
  return (
    <ProgressBar className="job-progress" aria-label={label} value={done} maxValue={Math.max(total, 1)} valueLabel={words}>
      {({ percentage }) => (
        <>
          <span>{words}</span>
          <span className="job-progress-track" aria-hidden="true">
            <span className="job-progress-done" style={{ width: `${percentage ?? 0}%` }} />
          </span>
        </>
      )}
    </ProgressBar>
  );
}
