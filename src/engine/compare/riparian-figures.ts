/**
 * indicators beside the baseline's -> figures, differences, and who is better or worse off in what
 */

import type { Indicators } from '../outcome/indicators.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type { BetterOrWorse, RiparianComparison, RiparianFigures, Standing } from './comparison.ts';

/** Half a percent of what stands in the baseline: less than any gauge or meter can tell. */
export const SAME_WITHIN = 0.005;

interface Measured {
  readonly scenario: Scenario;
  readonly indicators: Indicators;
}

export function compareRiparians(one: Measured, baseline: Measured): Record<string, RiparianComparison> {
  const before = figuresOf(baseline);
  return Object.fromEntries(
    Object.entries(figuresOf(one)).map(([id, figures]) => [
      id,
      { ...figures, ...besideBaseline(figures, before[id]) },
    ]),
  );
}

function figuresOf({ scenario, indicators }: Measured): Record<string, RiparianFigures> {
  return Object.fromEntries(
    Object.entries(indicators.riparians).map(([id, { mean }]) => {
      const wetlands = Object.keys(indicators.wetlands).filter(
        (wetland) => scenario.nodes[wetland].riparian === id,
      );
      const inflow_km3 = wetlands.reduce((sum, wetland) => sum + indicators.wetlands[wetland].mean_km3, 0);
      return [id, wetlands.length === 0 ? mean : { ...mean, wetlandInflow_km3: inflow_km3 }];
    }),
  );
}

function besideBaseline(
  figures: RiparianFigures,
  before: RiparianFigures | undefined,
): Pick<RiparianComparison, 'differenceFromBaseline' | 'betterOrWorse'> {
  if (before === undefined) return { differenceFromBaseline: null, betterOrWorse: null };
  const known = (Object.keys(figures) as (keyof RiparianFigures)[]).flatMap((key): [string, number][] => {
    const [value, baseline] = [figures[key], before[key]];
    return value === undefined || baseline === undefined ? [] : [[key, value - baseline]];
  });
  return { differenceFromBaseline: Object.fromEntries(known), betterOrWorse: betterOrWorse(figures, before) };
}

function betterOrWorse(figures: RiparianFigures, before: RiparianFigures): BetterOrWorse {
  const energy = gainOf(before, figures, gap_GWh);
  const environment = gainOf(figures, before, ({ wetlandInflow_km3 }) => wetlandInflow_km3);
  return {
    water: standingOf(before.shortfall_km3 - figures.shortfall_km3, before.demand_km3),
    ...(energy === undefined ? {} : { energy: standingOf(energy, before.load_GWh ?? 0) }),
    ...(environment === undefined
      ? {}
      : { environment: standingOf(environment, before.wetlandInflow_km3 ?? 0) }),
    money: standingOf(money_MUSD(figures) - money_MUSD(before), moneyMoved_MUSD(before)),
  };
}

/** `more` less `less` of a figure that both have. */
function gainOf(
  more: RiparianFigures,
  less: RiparianFigures,
  figure: (of: RiparianFigures) => number | undefined,
): number | undefined {
  const [a, b] = [figure(more), figure(less)];
  return a === undefined || b === undefined ? undefined : a - b;
}

/** @param gain - positive where the scenario is better; @param beside - the size that the tolerance is a share of */
function standingOf(gain: number, beside: number): Standing {
  if (Math.abs(gain) <= SAME_WITHIN * beside) return 'same';
  return gain > 0 ? 'better' : 'worse';
}

/** Energy imported and unserved; nothing without a power system. */
export function gap_GWh({ imports_GWh, unserved_GWh }: RiparianFigures): number | undefined {
  return imports_GWh === undefined || unserved_GWh === undefined ? undefined : imports_GWh + unserved_GWh;
}

/** All accounts of money together. */
export function money_MUSD(figures: RiparianFigures): number {
  return accounts_MUSD(figures).reduce((sum, account) => sum + account, 0);
}

/** The amounts of all accounts, whatever their sign: what a change of money is judged beside. */
export function moneyMoved_MUSD(figures: RiparianFigures): number {
  return accounts_MUSD(figures).reduce((sum, account) => sum + Math.abs(account), 0);
}

function accounts_MUSD({
  benefit_MUSD,
  energy_MUSD,
  payments_MUSD,
  flood_MUSD = 0,
}: RiparianFigures): number[] {
  return [benefit_MUSD, energy_MUSD, payments_MUSD, flood_MUSD];
}
