import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normal, randomStream } from '../../src/engine/base/random.ts';
import { threefry2x32 } from '../../src/engine/base/threefry.ts';

describe('the counter-based generator', () => {
  it('gives the known answers of its authors', () => {
    expect(threefry2x32([0, 0], [0, 0])).toEqual([0x6b200159, 0x99ba4efe]);
    const ones: [number, number] = [0xffffffff, 0xffffffff];
    expect(threefry2x32(ones, ones)).toEqual([0x1cb996fc, 0xbb002be7]);
    expect(threefry2x32([0x13198a2e, 0x03707344], [0x243f6a88, 0x85a308d3])).toEqual([
      0xc4923a9c, 0x483df7a0,
    ]);
  });
});

describe('a random stream', () => {
  it('gives the same draw for the same names and counters, in any order', () => {
    const one = randomStream(42, 'headwater', 'naryn', 'inflow');
    const two = randomStream(42, 'headwater', 'naryn', 'inflow');
    const forwards = [one(0, 0), one(0, 1), one(7, 3)];
    const backwards = [two(7, 3), two(0, 1), two(0, 0)];
    expect(forwards).toEqual(backwards.reverse());
    expect(forwards).toEqual([0.40974197858315153, 0.7083185781627792, 0.8273702005983742]);
  });

  it('differs by seed, stream, node, draw, member and step', () => {
    const draws = [
      randomStream(1, 'a', 'b', 'c')(0, 0),
      randomStream(2, 'a', 'b', 'c')(0, 0),
      randomStream(1, 'x', 'b', 'c')(0, 0),
      randomStream(1, 'a', 'x', 'c')(0, 0),
      randomStream(1, 'a', 'b', 'x')(0, 0),
      randomStream(1, 'a', 'b', 'c')(1, 0),
      randomStream(1, 'a', 'b', 'c')(0, 1),
    ];
    expect(new Set(draws).size).toBe(draws.length);
  });

  it('cannot be confused by a slash in a name', () => {
    expect(() => randomStream(1, 'a/b', 'c', 'd')).toThrow(/slash/);
  });

  it('draws evenly from 0 up to 1', () => {
    const stream = randomStream(1, 'test', 'node', 'draw');
    const counts = new Array<number>(10).fill(0);
    const count = 100_000;
    for (let index = 0; index < count; index++) counts[Math.floor(stream(index, index % 7) * 10)] += 1;
    for (const found of counts)
      expect(Math.abs(found - count / 10)).toBeLessThan(5 * Math.sqrt(count * 0.09));
  });
});

describe('normal draws', () => {
  it('give the quantiles of the tables', () => {
    expect(normal(0.5)).toBe(0);
    expect(normal(0.975)).toBeCloseTo(1.959963984540054, 14);
    expect(normal(0.9)).toBeCloseTo(1.2815515655446004, 14);
    expect(normal(0.001)).toBeCloseTo(-3.090232306167813, 14);
    expect(normal(1e-12)).toBeCloseTo(-7.034483825301131, 12);
  });

  it('are finite at the ends, rise with the draw, and mirror', () => {
    expect(Number.isFinite(normal(0))).toBe(true);
    expect(Number.isFinite(normal(1 - 2 ** -53))).toBe(true);
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 0.5, noNaN: true }), (p) => {
        expect(normal(p)).toBeLessThanOrEqual(normal(p * (1 + 1e-6)));
        expect(normal(1 - p) + normal(p)).toBeCloseTo(0, 6);
      }),
    );
  });

  it('have mean 0 and variance 1', () => {
    const stream = randomStream(3, 'test', 'node', 'draw');
    let sum = 0;
    let squares = 0;
    const count = 50_000;
    for (let member = 0; member < count; member++) {
      const value = normal(stream(member, 0));
      sum += value;
      squares += value * value;
    }
    expect(Math.abs(sum / count)).toBeLessThan(0.02);
    expect(Math.abs(squares / count - 1)).toBeLessThan(0.03);
  });
});
