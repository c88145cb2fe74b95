/**
 * factsOf : outcome × scenario → the figures that the headline and the comparison of a page speak of
 */
import { type Indicators, measure, type Outcome, type Scenario } from '../../engine/live.ts';

/** Means of a year but for the driest; what is not modelled is absent. */
export interface RiparianFacts {
  readonly id: string;
  readonly wanted_km3: number;
  readonly received_km3: number;
  readonly shortfall_km3: number;
  /** Received over wanted in the water year in which it is least; 1 where nothing is wanted. */
  readonly driestShare: number;
  readonly driestYear: number;
  readonly load_GWh?: number;
  readonly unserved_GWh?: number;
  /** Water that reaches its wetlands. */
  readonly wetlands_km3?: number;
  /** Benefit of water, cost of energy, payments and damage of floods together. */
  readonly money_MUSD: number;
}

export interface Facts {
  /** Alphabetical. */
  readonly riparians: readonly RiparianFacts[];
  readonly seas: readonly { readonly id: string; readonly inflow_km3: number }[];
  /** Of the largest reservoir: the least storage at the end of March, over full supply. */
  readonly winterEnd: { readonly id: string; readonly share: number } | null;
}

export function factsOf(outcome: Outcome, scenario: Scenario): Facts {
  const indicators = measure(outcome, scenario);
  return {
    riparians: Object.entries(indicators.riparians).map(([id, figures]) =>
      riparianFacts(id, figures, indicators, scenario),
    ),
    seas: Object.entries(indicators.seas).map(([id, { mean_km3 }]) => ({ id, inflow_km3: mean_km3 })),
    winterEnd: winterEnd(outcome, scenario),
  };
}

function riparianFacts(
  id: string,
  { mean, seasons }: Indicators['riparians'][string],
  { wetlands }: Indicators,
  { nodes }: Scenario,
): RiparianFacts {
  const years = [...new Set(seasons.map(({ waterYear }) => waterYear))];
  const shares = years.map((year) => {
    const ofYear = seasons.filter(({ waterYear }) => waterYear === year);
    const wanted_km3 = ofYear.reduce((sum, { water }) => sum + water.demand_km3, 0);
    const received_km3 = ofYear.reduce((sum, { water }) => sum + water.delivered_km3, 0);
    return wanted_km3 > 0 ? received_km3 / wanted_km3 : 1;
  });
  const driestShare = shares.reduce((least, share) => Math.min(least, share), 1);
  const own = Object.entries(wetlands).filter(([wetland]) => nodes[wetland]?.riparian === id);
  return {
    id,
    wanted_km3: mean.demand_km3,
    received_km3: mean.delivered_km3,
    shortfall_km3: mean.shortfall_km3,
    driestShare,
    driestYear: years[Math.max(0, shares.indexOf(driestShare))],
    ...(mean.load_GWh === undefined ? {} : { load_GWh: mean.load_GWh }),
    ...(mean.unserved_GWh === undefined ? {} : { unserved_GWh: mean.unserved_GWh }),
    ...(own.length === 0 ? {} : { wetlands_km3: own.reduce((sum, [, { mean_km3 }]) => sum + mean_km3, 0) }),
    money_MUSD: mean.benefit_MUSD + mean.energy_MUSD + mean.payments_MUSD + (mean.flood_MUSD ?? 0),
  };
}

const MARCH = 3;

function winterEnd(outcome: Outcome, { nodes }: Scenario): Facts['winterEnd'] {
  const reservoirs = Object.entries(nodes).flatMap(([id, node]) =>
    node.kind === 'reservoir' ? [{ id, full: node.full }] : [],
  );
  if (reservoirs.length === 0) return null;
  const { id, full } = reservoirs.reduce((largest, one) => (one.full > largest.full ? one : largest));
  const storage_m3 = outcome.series.find(
    ({ of, variable }) => of === id && variable === 'storage_m3',
  )?.values;
  const { month } = outcome.calendar;
  const ends = storage_m3?.filter((_, step) => month[step] === MARCH && month[step + 1] !== MARCH);
  return ends === undefined || ends.length === 0
    ? null
    : { id, share: ends.reduce((a, b) => Math.min(a, b)) / full };
}
