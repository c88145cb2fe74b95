import { describe, expect, it } from 'vitest';
import { assessSeason } from '../../src/engine/risk/assess.ts';
import type { AttributionShares } from '../../src/engine/risk/attribution.ts';
import { assessHistory } from '../../src/engine/risk/history.ts';
import { SEASONS } from '../../src/engine/risk/names.ts';
import { parametersHash, RISK_PARAMETERS } from '../../src/engine/risk/parameters.ts';
import type { SeasonInput } from '../../src/engine/risk/season-input.ts';
import { inHistory, linkOf, renamed, VECTOR_1, VECTOR_2, withLink } from './inputs.ts';

/** Seasons in a row; breach of the link from U to D as given, no other harm, no obligation the other way. */
function breaches(values: readonly number[]): SeasonInput[] {
  return values.map((breach, index) => {
    const links = [linkOf('U', 'D', { breach }), linkOf('D', 'U', {})];
    return inHistory({ ...VECTOR_1, links }, 2030 + (index >> 1), SEASONS[index % 2]);
  });
}

const resilienceOf = (inputs: readonly SeasonInput[]) =>
  assessHistory(inputs, RISK_PARAMETERS).seasons.map((season) => season.dyads['D|U'].resilience);

describe('practice', () => {
  it('is complete at the start, wears with breaches of the seasons before, and forgets after five', () => {
    const found = resilienceOf(breaches([0.4, 0, 0, 0, 0, 0, 0]));
    const means = [0, 0.2, 0.1, 0.2 / 3, 0.05, 0.04, 0]; // mean over both links of the dyad
    found.forEach((value, index) => {
      expect(value).toBeCloseTo((1 - means[index]) * (4 / 6), 12);
    });
  });

  it('may not be given to a history', () => {
    expect(() => assessHistory([VECTOR_1], RISK_PARAMETERS)).toThrow();
  });

  it('that hangs on an unknown breach makes the seasons after it incomplete', () => {
    const [first, ...rest] = breaches([0.4, 0]);
    const unknown = withLink(first, 0, ({ breach: _, ...link }) => link);
    const { seasons, years, run } = assessHistory([unknown, ...rest], RISK_PARAMETERS);
    expect(seasons.map(({ incomplete }) => incomplete)).toEqual([true, true]);
    expect(years[0].incomplete).toBe(true);
    expect(run.basin.mean.missingBand?.[1]).toBeGreaterThan(run.basin.mean.score);
  });
});

describe('a run of three years', () => {
  const inputs = [VECTOR_2, VECTOR_1, VECTOR_2, VECTOR_2, VECTOR_1, VECTOR_1].map((input, index) =>
    inHistory(input, 2030 + (index >> 1), SEASONS[index % 2]),
  );
  const report = assessHistory(inputs, RISK_PARAMETERS);
  const years = report.years.map((year) => year.dyads['D|U'].score);

  it('joins the seasons of each water year', () => {
    expect(report.years.map(({ year }) => year)).toEqual([2030, 2031, 2032]);
    const [nonveg, veg] = report.seasons.map((season) => season.dyads['D|U'].score);
    expect(years[0]).toBeCloseTo(1 - (1 - nonveg) * (1 - veg), 12);
    expect(Object.keys(report.years[0].dyads['D|U'].seasons)).toEqual(['nonveg', 'veg']);
  });

  it('is summed up by mean, P90 and CVaR90 of its years', () => {
    const { mean, quantile, conditionalTail } = report.run.dyads['D|U'];
    expect(mean.score).toBeCloseTo((years[0] + years[1] + years[2]) / 3, 12);
    expect(quantile.score).toBe(years[2]);
    expect(conditionalTail.score).toBe(years[2]);
    expect(report.run.tail).toBe(0.9);
  });

  it('has reliability, resilience and vulnerability of its six seasons', () => {
    const { series } = report.run.dyads['D|U'];
    expect(series.reliability).toBe(0.5);
    expect(series.resilience).toBeCloseTo(1 / 3, 12);
    expect(series.vulnerability).toBeGreaterThan(0.3);
    expect(report.run.seriesCut).toBeCloseTo(0.151955, 6);
  });

  it('refuses seasons that are out of order or on another network', () => {
    expect(() => assessHistory([...inputs].reverse(), RISK_PARAMETERS)).toThrow();
    expect(() => assessHistory([], RISK_PARAMETERS)).toThrow();
    const other = { ...inputs[1], links: inputs[1].links.slice(1) };
    expect(() => assessHistory([inputs[0], other], RISK_PARAMETERS)).toThrow();
  });
});

describe('a season', () => {
  it('is told in alphabetical order, harms in their own and institutions last', () => {
    const name = (old: string) => (old === 'U' ? 'KGZ' : 'AFG');
    const third = {
      ...VECTOR_1,
      riparians: ['U', 'D', 'UZB'],
      links: [...VECTOR_1.links, linkOf('UZB', 'D', {})],
    };
    const report = assessSeason(
      renamed(third, (old) => (old === 'UZB' ? old : name(old))),
      RISK_PARAMETERS,
    );
    expect(Object.keys(report.riparians)).toEqual(['AFG', 'KGZ', 'UZB']);
    expect(Object.keys(report.links)).toEqual(['AFG>KGZ', 'KGZ>AFG', 'UZB>AFG']);
    expect(Object.keys(report.dyads)).toEqual(['AFG|KGZ', 'AFG|UZB']);
    expect(report.riparians['AFG'].received.contributions.map(({ id }) => id)).toEqual([
      'KGZ>AFG',
      'UZB>AFG',
    ]);
    expect(report.dyads['AFG|UZB'].contributions.map(({ id }) => id)).toEqual(
      ['shortage', 'nature', 'flood', 'energy', 'breach', 'change', 'institutions'].map(
        (part) => `UZB>AFG:${part}`,
      ),
    );
  });

  it('P26 refuses what is negative, infinite or not a number', () => {
    for (const wrong of [-0.1, Number.NaN, Number.POSITIVE_INFINITY]) {
      const bad = [
        withLink(VECTOR_1, 0, (link) => ({ ...link, nature: wrong })),
        withLink(VECTOR_1, 0, (link) => ({ ...link, flood: { x: wrong, share: 1 } })),
        withLink(VECTOR_1, 0, (link) => ({ ...link, shortage: { ent: { x: 0.2, share: wrong } } })),
        { ...VECTOR_1, vulnerabilities: { D: { water: wrong } } },
      ];
      for (const input of bad) expect(() => assessSeason(input, RISK_PARAMETERS)).toThrow();
    }
  });

  it('refuses a link twice, a link to nowhere and a dyad without a link', () => {
    const [link] = VECTOR_1.links;
    expect(() => assessSeason({ ...VECTOR_1, links: [link, link] }, RISK_PARAMETERS)).toThrow();
    expect(() => assessSeason({ ...VECTOR_1, riparians: ['U'] }, RISK_PARAMETERS)).toThrow();
    expect(() => assessSeason({ ...VECTOR_1, links: [] }, RISK_PARAMETERS)).toThrow();
  });

  it('takes a dyad without a known instrument as one without resilience, and says so', () => {
    const report = assessSeason({ ...VECTOR_1, dyads: [] }, RISK_PARAMETERS);
    expect(report.links['U>D'].directed.damping).toBe(1);
    expect(report.dyads['D|U'].incomplete).toBe(true);
    expect(report.dyads['D|U'].missingBand?.[1]).toBe(report.dyads['D|U'].score);
  });

  it('shows a split averaged over the baselines, and none where there is no shortage', () => {
    const split = (hydrology: number, approximate: boolean): AttributionShares => {
      const relief = { D: 0, U: 0 };
      return { hydrology, own: 0, partners: { U: 1 - hydrology }, relief, interaction: 0, approximate };
    };
    const input = withLink(VECTOR_1, 0, (link) => ({
      ...link,
      shortage: { ent: { x: 0.5, share: 0.5 }, need: { x: 0.5, share: 0.25 } },
      split: { ent: split(0.5, false), need: split(0.75, true) },
    }));
    const dyad = assessSeason(input, RISK_PARAMETERS).dyads['D|U'];
    const weight = 0.5 ** 3 / (0.5 ** 3 + 0.25 ** 3);
    expect(dyad.split['U>D']?.hydrology).toBeCloseTo(weight * 0.5 + (1 - weight) * 0.75, 12);
    expect(dyad.split['U>D']).toMatchObject({ own: 0, approximate: true });
    expect(dyad.split['D>U']).toBeNull();
  });

  it('refuses a split that shows another share than the link is charged with', () => {
    const input = withLink(VECTOR_1, 0, (link) => ({
      ...link,
      split: {
        ent: { hydrology: 0.5, own: 0, partners: { U: 0.5 }, relief: {}, interaction: 0, approximate: false },
      },
    }));
    expect(() => assessSeason(input, RISK_PARAMETERS)).toThrow();
  });
});

describe('the hash of the parameters', () => {
  it('changes with any of them', () => {
    const { kappa } = RISK_PARAMETERS;
    const other = { ...RISK_PARAMETERS, kappa: { ...kappa, default: 0.031 } };
    expect(parametersHash(other)).not.toBe(parametersHash());
    expect(assessSeason(VECTOR_1, other).paramsHash).toBe(parametersHash(other));
  });
});
