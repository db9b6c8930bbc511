import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { dispatch, type Handlers } from '../../../../main/dispatch';
import { channels } from '../../../../shared/ipc/channels';
import { type Channel, contract } from '../../../../shared/ipc/contract';
import { fail, ok } from '../../../../shared/result';
import { randomOf } from '../domain/apply/random';
import { mutate } from './mutate';
import { validInputs } from './valid-inputs';

// Thousands of runs, on a machine that may be busy with other things.
vi.setConfig({ testTimeout: 60_000 });

const seen: { channel: string; input: unknown }[] = [];
const bugs: unknown[] = [];
// Every handler takes what it is given; the types differ, and here none of them matters.
const handlers = Object.fromEntries(
  channels.map((channel) => [
    channel,
    async (input: unknown) => {
      seen.push({ channel, input });
      return ok(null);
    },
  ]),
) as unknown as Handlers<null>;
const ask = (channel: string, input: unknown) => dispatch(handlers, channel, input, null, (error) => bugs.push(error));

/** Values of every sort that can cross the border between two processes, and some that cannot. */
const anything = fc.sample(
  fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withNullPrototype: true,
    withTypedArray: true,
    withSparseArray: true,
    maxDepth: 4,
  }),
  { numRuns: 1000, seed: 2 },
);
const before = JSON.stringify(Object.getOwnPropertyDescriptors(Object.prototype));
afterAll(() => {
  expect(JSON.stringify(Object.getOwnPropertyDescriptors(Object.prototype))).toBe(before);
});

describe('the contract', () => {
  it('and the list of channels name the same requests', () => {
    expect([...channels].sort()).toEqual(Object.keys(contract).sort());
    expect(new Set(channels).size).toBe(channels.length);
  });

  it.each(channels)('takes a proper input of %s', async (channel) => {
    expect(await ask(channel, validInputs[channel])).toEqual({ ok: true, value: null });
    expect(seen.pop()).toEqual({ channel, input: validInputs[channel] });
  });
});

describe('2,000 odd inputs (S12, S24)', () => {
  it.each(channels)('of %s are each refused with a typed error, or are what the schema takes', async (channel: Channel) => {
    const random = randomOf(channels.indexOf(channel));
    const mutated = Array.from({ length: 1000 }, () => {
      let input = mutate(random, validInputs[channel]);
      while (random.chance(0.3)) input = mutate(random, input);
      return input;
    });
    let refused = 0;
    for (const input of [...anything, ...mutated]) {
      seen.length = 0;
      const answer = await ask(channel, input);
      if (answer.ok) {
        // What the handler got, not what came: unknown keys of strict objects never get there.
        expect(contract[channel].input.safeParse(seen[0]?.input).success).toBe(true);
      } else {
        refused += 1;
        expect(answer.error.code).toBe('bad-request');
        expect(answer.error.params).toMatchObject({ channel, where: expect.any(String), what: expect.any(String) });
        expect(seen).toEqual([]);
      }
    }
    expect(refused).toBeGreaterThan(1000);
    expect(bugs).toEqual([]);
  });

  it('as names of requests are refused', async () => {
    const letters = fc.sample(fc.string({ unit: 'binary' }), { numRuns: 2000, seed: 5 });
    for (const name of ['__proto__', 'constructor', 'toString', 'app.start ', 'APP.START', '', ...letters]) {
      expect(await ask(name, {})).toMatchObject({ ok: false, error: { code: 'unknown-request' } });
    }
  });
});

describe('a handler', () => {
  const answering = (answer: () => Promise<never>) => ({ ...handlers, 'app.start': answer }) as unknown as Handlers<null>;

  it('that has a bug answers with an error, and the bug is told', async () => {
    const told: unknown[] = [];
    const bug = new TypeError('x is not a function');
    const answer = await dispatch(
      answering(() => Promise.reject(bug)),
      'app.start',
      {},
      null,
      (error, channel) => told.push(error, channel),
    );
    expect(answer).toEqual({ ok: false, error: { code: 'internal', params: { channel: 'app.start', detail: 'TypeError' } } });
    expect(told).toEqual([bug, 'app.start']);
  });

  it('that throws at once, or throws no error, does so too', async () => {
    const throwing = answering(() => {
      throw 'a string';
    });
    expect(await dispatch(throwing, 'app.start', {}, null, () => undefined)).toMatchObject({ ok: false, error: { code: 'internal' } });
  });

  it('whose answer is an expected error gives it on', async () => {
    const refusing = { ...handlers, 'app.start': async () => fail('no-project') } as unknown as Handlers<null>;
    expect(await dispatch(refusing, 'app.start', {}, null, () => undefined)).toEqual({ ok: false, error: { code: 'no-project' } });
  });
});
