// Numbers that look random and are the same for the same seed (mulberry32).

/** Draws from a seed. */
export interface Draw {
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number;
  readonly one: <T>(choices: readonly [T, ...T[]] | readonly T[]) => T;
}

/** Draws that depend on the seed alone. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    below,
    one: (choices) => {
      const [first] = choices;
      const drawn = choices[below(choices.length)] ?? first;
      if (drawn === undefined) throw new RangeError('nothing to draw from');
      return drawn;
    },
  };
}
