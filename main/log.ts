import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const limit = 2_500_000;

/** A log in the user-data folder, two files of 2.5 MB at most. What is logged never holds text of an article or a person's words. */
export function openLog(folder: string): (message: string) => void {
  const path = join(folder, 'assay.log');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return (message) => {
    try {
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      if (size > limit) renameSync(path, `${path}.old`);
      appendFileSync(path, `${new Date().toISOString()} ${message.slice(0, 10_000)}\n`, { mode: 0o600 });
    } catch {
      // A log that cannot be written must not stop the work.
    }
  };
}
