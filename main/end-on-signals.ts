import { app as program } from 'electron';
import type { AppContext } from './app-context';
import { patience } from './leave-in-order';

/**
 * Being told to end by the system or a terminal is a quit without questions: everything is written first, for as long as
 * `patience.unasked` says. To be called when the program is ready, since Electron takes the signals itself until then.
 */
export function endOnSignals({ ending, log }: AppContext): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      ending.cause = 'signal';
      // A question to a person that was on screen already does not hold it up for ever.
      setTimeout(
        () => {
          log(`${signal}: not everything was written in time`);
          program.exit(1);
        },
        patience.page + patience.unasked + patience.folding,
      );
      program.quit();
    });
  }
}
