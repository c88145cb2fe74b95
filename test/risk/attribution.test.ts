import { describe, expect, it } from 'vitest';
import { oneAtATimeShares, shapleyShares, shapleyValues } from '../../src/engine/risk/attribution.ts';
import { ramp } from '../../src/engine/risk/normalise.ts';
import { RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';

/** Deliveries to D when nobody departs, D, U, both; bit 0 is D and bit 1 is U. */
const DELIVERED = [10, 9.5, 8, 7];
const losses = (claim: number) => ({
  riparians: ['D', 'U'],
  affected: 'D',
  loss: DELIVERED.map((delivered) => (claim > delivered ? claim - delivered : 0)),
});
const ANCHORS = RISK_PARAMETERS.ramps.shortage;

describe('the worked example of attribution', () => {
  it('gives U 2.25 and D 0.75 of the loss against need', () => {
    expect(shapleyValues(2, losses(12).loss)).toEqual([0.75, 2.25]);
  });

  it.each([
    { claim: 12, shares: [0.4, 0.45, 0.15], x: 5 / 12, parts: [0.316667, 0.35625, 0.11875] },
    { claim: 11, shares: [0.25, 0.5625, 0.1875], x: 4 / 11, parts: [0.164773, 0.370739, 0.12358] },
    { claim: 9.5, shares: [0, 0.8, 0.2], x: 2.5 / 9.5, parts: [0, 0.326316, 0.081579] },
  ])('splits the shortfall against a claim of $claim', ({ claim, shares, x, parts }) => {
    const result = shapleyShares(losses(claim));
    const found = [result.hydrology, result.partners['U'], result.own];
    found.forEach((value, index) => {
      expect(value).toBeCloseTo(shares[index], 12);
      expect(value * ramp(x, ANCHORS)).toBeCloseTo(parts[index], 6);
    });
    expect(result).toMatchObject({ approximate: false, interaction: 0, relief: { D: 0, U: 0 } });
  });
});

describe('one-at-a-time attribution', () => {
  it('takes the loss of each alone, names what acts of several explain, and is flagged', () => {
    const result = oneAtATimeShares({
      affected: 'D',
      reference: 2,
      departing: { U: 4, D: 2.5 },
      scenario: 5,
    });
    expect(result.hydrology).toBeCloseTo(2 / 4.5, 12);
    expect(result.partners['U']).toBeCloseTo(2 / 4.5, 12);
    expect(result.own).toBeCloseTo(0.5 / 4.5, 12);
    expect(result.interaction).toBeCloseTo(0.5, 12);
    expect(result.approximate).toBe(true);
  });

  it('charges nobody where there is no loss', () => {
    const result = oneAtATimeShares({ affected: 'D', reference: 0, departing: { D: 0, U: 0 }, scenario: 0 });
    expect([result.hydrology, result.own, result.partners['U']]).toEqual([0, 0, 0]);
  });
});

describe('attribution', () => {
  it('books a loss that a departure takes away as relief, not as a negative share', () => {
    const result = shapleyShares({ riparians: ['D', 'U'], affected: 'D', loss: [3, 3, 1, 1] });
    expect(result).toMatchObject({ hydrology: 1, own: 0, partners: { U: 0 }, relief: { D: 0, U: 2 } });
  });

  it('adds contracted energy that was not delivered to the part of the riparian that owed it', () => {
    const result = shapleyShares({
      riparians: ['D', 'U'],
      affected: 'U',
      loss: [10, 10, 10, 10],
      undelivered: { D: 30 },
    });
    expect(result).toMatchObject({ hydrology: 0.25, own: 0, partners: { D: 0.75 } });
  });

  it('refuses a table that is not alphabetical or not whole', () => {
    expect(() => shapleyShares({ riparians: ['U', 'D'], affected: 'D', loss: [0, 0, 0, 0] })).toThrow();
    expect(() => shapleyShares({ riparians: ['D', 'U'], affected: 'D', loss: [0, 0, 0] })).toThrow();
    expect(() =>
      shapleyShares({ riparians: ['D', 'U'], affected: 'D', loss: [0, 0, Number.NaN, 0] }),
    ).toThrow();
  });
});
