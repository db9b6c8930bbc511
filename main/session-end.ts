import type { Ending } from './ending';

/** What of a browser window this needs; Windows tells it when the person logs out or the machine goes down. */
export interface SessionWindow {
  on(event: 'query-session-end', listener: (event: { preventDefault(): void }) => void): unknown;
  on(event: 'session-end', listener: () => void): unknown;
  close(): void;
}

/**
 * Windows asks every window whether the session may end, and `before-quit` does not come. Assay begins to close at once, and asks for
 * time only when something is not on the disk. When the session ends all the same, no more time is given; what is not written is lost.
 */
export function endWithSession(browser: SessionWindow, project: { readonly hasUnwritten: boolean }, ending: Ending): void {
  const end = (): void => {
    ending.cause = 'session';
    browser.close();
  };
  browser.on('query-session-end', (event) => {
    if (project.hasUnwritten) event.preventDefault();
    end();
  });
  browser.on('session-end', end);
}
