import type { Random } from '../domain/apply/random';

const odd: readonly (() => unknown)[] = [
  () => null,
  () => undefined,
  () => true,
  () => 0,
  () => -1,
  () => 0.1,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 2 ** 53,
  () => 10n,
  () => '',
  () => '\0\ud800',
  () => '../../etc/passwd',
  () => '__proto__',
  () => 'x'.repeat(100_000),
  () => [],
  () => [[[[]]]],
  () => Array.from({ length: 1000 }, () => ({})),
  () => ({}),
  () => ({ length: 3 }),
  () => new Date(Number.NaN),
  () => new Map([['a', 1]]),
  () => new Set([1]),
  () => new Uint8Array(3),
  () => /x/,
  () => new Error('x'),
  () => Object.create(null),
  () => JSON.parse('{"__proto__":{"isAdmin":true}}'),
  () => JSON.parse('{"constructor":{"prototype":{"isAdmin":true}}}'),
  () => ({ toString: 'x', valueOf: 'y' }),
];

export const oddValue = (random: Random): unknown => random.pick(odd)?.();

/** The value with something in it put in place, taken away, doubled or added, somewhere. The value itself stays as it is. */
export function mutate(random: Random, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array || random.chance(0.1)) return oddValue(random);
  if (Array.isArray(value)) {
    const copy: unknown[] = [...value];
    const at = random.below(copy.length + 1);
    if (at < copy.length && random.chance(0.7)) copy[at] = mutate(random, copy[at]);
    else if (random.chance(0.3)) copy.splice(at, 1);
    else copy.splice(at, 0, random.chance(0.5) ? copy[0] : oddValue(random));
    return copy;
  }
  const entries: [string, unknown][] = Object.entries(value);
  const at = random.below(entries.length + 1);
  const entry = entries[at];
  if (entry && random.chance(0.8)) entries[at] = [entry[0], mutate(random, entry[1])];
  else if (entry && random.chance(0.5)) entries.splice(at, 1);
  else entries.push([random.oneOf('__proto__', 'constructor', 'prototype', 'more', 'type', '0'), oddValue(random)]);
  const copy = {};
  // As a copy over the process border makes it: own keys, whatever their names.
  for (const [key, item] of entries)
    Object.defineProperty(copy, key, { value: item, enumerable: true, writable: true, configurable: true });
  return copy;
}
