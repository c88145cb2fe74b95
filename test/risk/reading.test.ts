/** Reading: what acts are coded, how a class is worded, when a lead indicator raises an alert */
import { describe, expect, it } from 'vitest';
import { power } from '../../src/engine/base/exact-math.ts';
import { ACT_CODES, codeAct } from '../../src/engine/risk/acts.ts';
import { BAR_CAVEAT, barWords } from '../../src/engine/risk/bar.ts';
import {
  inflowForecast,
  midBasinRoom,
  multiYearStorage,
  protocolUnsigned,
  releaseDeviation,
  undeliveredObligations,
  winterLoad,
  worksWithoutNotice,
} from '../../src/engine/risk/lead-indicators.ts';
import { parametersHash, RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';

const RULES = RISK_PARAMETERS.leadIndicators;

describe('acts', () => {
  it('are coded by the fixed table, between -3 and +6', () => {
    const act = { year: 2030, season: 'veg', riparians: ['D', 'U'], about: 'x' } as const;
    expect(codeAct({ ...act, kind: 'energy-for-water-contract' }).code).toBe(4);
    expect(codeAct({ ...act, kind: 'energy-halted' }).code).toBe(-3);
    expect(codeAct({ ...act, kind: 'data-exchange' })).toEqual({ ...act, kind: 'data-exchange', code: 1 });
    const codes: readonly number[] = Object.values(ACT_CODES);
    expect([Math.min(...codes), Math.max(...codes)]).toEqual([-3, 6]);
  });
});

describe('the scale of event intensity', () => {
  it('is worded by number, never by the name of a level', () => {
    expect(barWords(-2)).toBe('comparable in intensity to events coded -2');
    expect(barWords(0)).toBe('below the intensity of coded events');
    expect(BAR_CAVEAT).toMatch(/not a forecast/);
  });

  it('has the published anti-logs', () => {
    const published = [1, 6.6, 19.8, 43.3, 79.4, 130.4, 198.3];
    published.forEach((value, index) => {
      expect(Math.abs(power(index + 1, RISK_PARAMETERS.bar.exponent) - value)).toBeLessThan(0.05);
    });
  });
});

describe('lead indicators', () => {
  it.each([
    [
      'a need gap above 10 %',
      inflowForecast({ need: 10, forecastSupply: 8.9, forecastRank: 0.6 }, RULES),
      true,
    ],
    ['a gap within 10 %', inflowForecast({ need: 10, forecastSupply: 9, forecastRank: 0.6 }, RULES), false],
    ['a dry forecast', inflowForecast({ need: 1, forecastSupply: 9, forecastRank: 0.3 }, RULES), true],
    ['a protocol unsigned', protocolUnsigned(false), true],
    ['a protocol signed', protocolUnsigned(true), false],
    ['low storage', multiYearStorage({ rank: 0.19, drawdown: 1, ruleDrawdown: 1 }, RULES), true],
    ['fast drawdown', multiYearStorage({ rank: 0.5, drawdown: 1.1, ruleDrawdown: 1 }, RULES), true],
    ['usual storage', multiYearStorage({ rank: 0.2, drawdown: 1, ruleDrawdown: 1 }, RULES), false],
    ['little room', midBasinRoom({ room: 0.517, expectedInflow: 4, iceCapacity: 3 }), true],
    ['room enough', midBasinRoom({ room: 1, expectedInflow: 4, iceCapacity: 3 }), false],
    [
      'a tenth undelivered',
      undeliveredObligations({ due: 9, undelivered: 1, seasonsRunning: 1 }, RULES),
      true,
    ],
    [
      'two seasons short',
      undeliveredObligations({ due: 100, undelivered: 1, seasonsRunning: 2 }, RULES),
      true,
    ],
    ['nothing due', undeliveredObligations({ due: 0, undelivered: 0, seasonsRunning: 0 }, RULES), false],
    ['a release far above plan', releaseDeviation({ planned: 100, released: 116 }, RULES), true],
    ['a release below plan', releaseDeviation({ planned: 100, released: 50 }, RULES), false],
    [
      'works not told of',
      worksWithoutNotice({ notified: false, change: 0.02, resilience: 0.5 }, RISK_PARAMETERS),
      true,
    ],
    [
      'works told of',
      worksWithoutNotice({ notified: true, change: 0.02, resilience: 0.5 }, RISK_PARAMETERS),
      false,
    ],
    ['a winter gap', winterLoad({ load: 100, covered: 94 }, RULES), true],
    ['a winter covered', winterLoad({ load: 100, covered: 96 }, RULES), false],
  ])('judge %s', (_, indicator, alert) => {
    expect(indicator.alert).toBe(alert);
    expect(indicator.lead_months[0]).toBeLessThanOrEqual(indicator.lead_months[1]);
    expect(indicator.record).toBeNull();
  });

  it('refuse what cannot be', () => {
    expect(() => winterLoad({ load: Number.NaN, covered: 1 }, RULES)).toThrow();
  });
});

describe('the parameters', () => {
  it('have a version, and a hash that any of them changes', () => {
    expect(RISK_PARAMETERS.version).toMatch(/^\d+\.\d+\.\d+$/);
    const other = { ...RISK_PARAMETERS, leadIndicators: { ...RULES, needGap: 0.2 } };
    expect(parametersHash(other)).not.toBe(parametersHash());
  });
});
