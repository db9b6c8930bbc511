import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Cause, type Leaving, leaveInOrder, patience } from '../../../main/leave-in-order';
import { fail, ok, type Result } from '../../../shared/result';

/** A window whose disk and person answer as they are told; what happened is in `steps`. */
function windowWhere(answers: Partial<Leaving>): { leaving: Leaving; steps: string[] } {
  const steps: string[] = [];
  const leaving: Leaving = {
    settle: async () => undefined,
    finish: async () => ok(null),
    close: async () => null,
    ...refusing,
    ...answers,
  };
  for (const name of ['settle', 'finish', 'close', 'askSlow', 'askFailed'] as const) {
    const step = leaving[name].bind(leaving) as (input: never) => Promise<never>;
    Object.assign(leaving, {
      [name]: (input: never) => {
        steps.push(name);
        return step(input);
      },
    });
  }
  return { leaving, steps };
}
const refusing = {
  askSlow: async () => Promise.reject(new Error('asked about a slow disk')),
  askFailed: async () => Promise.reject(new Error('asked about a failed save')),
};
const after = (milliseconds: number): Promise<Result<null>> => new Promise((resolve) => setTimeout(() => resolve(ok(null)), milliseconds));
const never = new Promise<never>(() => undefined);

/** What it came to, and after how many milliseconds of a clock that stands still but for the timers. */
async function left(leaving: Leaving, cause: Cause): Promise<{ how: string; took: number }> {
  const start = Date.now();
  let how = '';
  void leaveInOrder(leaving, cause).then((value) => {
    how = value;
  });
  while (how === '') await vi.advanceTimersByTimeAsync(100);
  return { how, took: Date.now() - start };
}

describe('leaving', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('commits what is typed, writes, then folds, and asks nobody', async () => {
    const { leaving, steps } = windowWhere({});
    expect((await left(leaving, 'person')).how).toBe('saved');
    expect(steps).toEqual(['settle', 'finish', 'close']);
  });

  it('goes on when the page does not answer', async () => {
    const { leaving, steps } = windowWhere({ settle: () => never });
    expect(await left(leaving, 'person')).toEqual({ how: 'saved', took: patience.page });
    expect(steps).toEqual(['settle', 'finish', 'close']);
  });

  it('waits five seconds for the disk before it asks, and leaves by itself as soon as all is written', async () => {
    expect(await left(windowWhere({ finish: () => after(patience.disk - 100) }).leaving, 'person')).toMatchObject({ how: 'saved' });
    let question: AbortSignal | undefined;
    const slow = windowWhere({
      finish: () => after(patience.disk + 2000),
      askSlow: (signal) => {
        question = signal;
        return never;
      },
    });
    expect(await left(slow.leaving, 'person')).toEqual({ how: 'saved', took: patience.disk + 2000 });
    expect(question?.aborted).toBe(true);
  });

  it('asks again, later each time, when the person waits and the disk does not come back', async () => {
    const asked: number[] = [];
    const start = Date.now();
    const { leaving } = windowWhere({
      finish: () => never,
      askSlow: async () => (asked.push(Date.now() - start) < 3 ? 'wait' : 'leave'),
    });
    expect((await left(leaving, 'person')).how).toBe('lost');
    expect(asked).toEqual([patience.disk, 3 * patience.disk, 7 * patience.disk]);
  });

  it('stays or leaves as the person says when the disk says no', async () => {
    const no = { finish: async () => fail('not-saved', { code: 'ENOSPC' }) };
    expect((await left(windowWhere({ ...no, askFailed: async () => 'stay' }).leaving, 'person')).how).toBe('stays');
    expect((await left(windowWhere({ ...no, askFailed: async () => 'leave' }).leaving, 'person')).how).toBe('lost');
  });

  it.each(['signal', 'session'] as const)(
    'asks nobody when a %s ends the program, and waits for the disk as long as it says',
    async (cause) => {
      expect(await left(windowWhere({ finish: () => after(patience.unasked - 100) }).leaving, cause)).toMatchObject({ how: 'saved' });
      expect(await left(windowWhere({ finish: () => never }).leaving, cause)).toEqual({ how: 'lost', took: patience.unasked });
      expect((await left(windowWhere({ finish: async () => fail('not-saved') }).leaving, cause)).how).toBe('lost');
    },
  );

  it('does not wait for folding for ever, since the journals hold it all', async () => {
    expect(await left(windowWhere({ close: () => never }).leaving, 'person')).toEqual({ how: 'saved', took: patience.folding });
  });
});
