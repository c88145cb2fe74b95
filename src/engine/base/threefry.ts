/**
 * threefry2x32 : key × counter → 64 random bits        (20 rounds)
 *
 * A counter-based generator: a draw depends on its key and its number only, never on the draws
 * before it, so members and steps may be drawn in any order and on any thread.
 * Source: Salmon, Moraes, Dror & Shaw, Parallel random numbers: as easy as 1, 2, 3 (SC 2011).
 */
export type Words = readonly [number, number];

const PARITY = 0x1bd11bda;
const ROTATIONS = [13, 15, 26, 6, 17, 29, 16, 24];
const ROUND_COUNT = 20;

/** Two words of 32 bits, unsigned. */
export function threefry2x32(key: Words, counter: Words): Words {
  const keys = [key[0], key[1], PARITY ^ key[0] ^ key[1]];
  let x = (counter[0] + keys[0]) | 0;
  let y = (counter[1] + keys[1]) | 0;
  for (let round = 0; round < ROUND_COUNT; round++) {
    const bits = ROTATIONS[round % 8];
    x = (x + y) | 0;
    y = ((y << bits) | (y >>> (32 - bits))) ^ x;
    if (round % 4 === 3) {
      const group = (round + 1) / 4;
      x = (x + keys[group % 3]) | 0;
      y = (y + keys[(group + 1) % 3] + group) | 0;
    }
  }
  return [x >>> 0, y >>> 0];
}
