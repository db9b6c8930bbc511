import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Ending } from '../../../main/ending';
import { endWithSession } from '../../../main/session-end';

/** A window as Windows treats it when the session ends. */
class Stub extends EventEmitter {
  closed = 0;
  close(): void {
    this.closed += 1;
  }
  /** Does the window ask for time? */
  query(): boolean {
    let asksForTime = false;
    this.emit('query-session-end', { preventDefault: () => (asksForTime = true) });
    return asksForTime;
  }
}

function sessionWhere(hasUnwritten: boolean): { browser: Stub; ending: Ending } {
  const browser = new Stub();
  const ending: Ending = { cause: 'person', hasLost: false };
  endWithSession(browser, { hasUnwritten }, ending);
  return { browser, ending };
}

describe('the end of a session on Windows', () => {
  it('closes the window without questions, and asks for time only when something is not on the disk', () => {
    for (const hasUnwritten of [true, false]) {
      const { browser, ending } = sessionWhere(hasUnwritten);
      expect(browser.query()).toBe(hasUnwritten);
      expect(browser.closed).toBe(1);
      expect(ending.cause).toBe('session');
    }
  });

  it('closes the window when it comes without a question', () => {
    const { browser, ending } = sessionWhere(true);
    browser.emit('session-end');
    expect(browser.closed).toBe(1);
    expect(ending.cause).toBe('session');
  });
});
