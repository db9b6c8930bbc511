import { app as program } from 'electron';
import type { AppContext } from './app-context';
import { within } from './within';

/** Milliseconds that the marker may take on a slow disk. */
const patience = 10_000;

/** The last thing that Assay does: how it ended is on disk. Its exit code is 1 when changes could not be written. */
export function endWell({ ending, run }: AppContext): void {
  program.on('will-quit', (event) => {
    event.preventDefault();
    // Nobody was asked about what is missing: the next start says what it finds.
    const wasCutOff = ending.hasLost && ending.cause !== 'person';
    void within(patience, wasCutOff ? Promise.resolve() : run.ended('clean')).finally(() => program.exit(ending.hasLost ? 1 : 0));
  });
}
