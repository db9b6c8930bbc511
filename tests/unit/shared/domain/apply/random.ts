/** A source of choices that gives the same ones for the same seed, so that a failing run can be run again. */
export interface Random {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** Undefined only for an empty list. */
  pick<Item>(items: readonly Item[]): Item | undefined;
  oneOf<Item>(...items: readonly [Item, ...Item[]]): Item;
  chance(share: number): boolean;
}

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  // mulberry32 (Tommy Ettinger, public domain)
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    pick: (items) => items[below(items.length)],
    oneOf: (...items) => items[below(items.length)] ?? items[0],
    chance: (share) => next() < share,
  };
}
