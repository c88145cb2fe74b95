/**
 * riskInput : RunBundle -> SeasonInput of each season, in order of time      (what the judge of risk/ reads)
 *
 * Links are both directions of every pair that the basin file calls linked. Shares come from one-at-a-time runs; x of
 * nature from the reference run, with the need of that run, so that growth of need is nobody's but the grower's.
 */
import { positive } from '../base/number.ts';
import { type SeasonOfRun, seasonsOfRun } from '../outcome/indicators-time.ts';
import { type AttributionShares, oneAtATimeShares } from '../risk/attribution.ts';
import { shortfallFraction } from '../risk/indicators.ts';
import { type Vulnerability, vulnerability } from '../risk/modifiers.ts';
import type { Baseline } from '../risk/names.ts';
import type { LinkInput, SeasonInput } from '../risk/season-input.ts';
import type { SharedIndicator } from '../risk/shortage.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type { Run, RunBundle } from './attribution.ts';
import { breachOf, changeOf, undeliveredTo } from './own-harms.ts';
import { energyOf, floodOf, type HarmOfRun } from './shared-harms.ts';
import { type ClaimAndDelivery, type Claims, claimsOf, presentBaselines } from './shortfalls.ts';

export function riskInput(bundle: RunBundle): SeasonInput[] {
  const { scenario, outcome } = bundle.whole;
  const seasons = seasonsOfRun(outcome.calendar);
  const pairs = linkedPairs(scenario);
  const claimsIn = claimsOf(bundle);
  const harms = new Map(
    bundle.riparianIds.map((riparian) => [riparian, receivedHarms(bundle, riparian, claimsIn)]),
  );
  const links = pairs
    .flatMap(([one, other]) => [
      { from: one, to: other },
      { from: other, to: one },
    ])
    .map((link) => ({ link, breach: breachOf(outcome, link, seasons), change: changeOf(bundle, link) }));
  return seasons.map((season, place) => ({
    year: season.waterYear,
    season: season.season === 'vegetation' ? 'veg' : 'nonveg',
    riparians: bundle.riparianIds,
    links: links.map(({ link, breach, change }): LinkInput => {
      const received = harms.get(link.to)?.(season);
      return {
        ...link,
        ...linkFrom(link.from, received),
        breach: breach[place],
        change: change(season.waterYear),
      };
    }),
    dyads: pairs.map(([one, other, items]) => ({ riparians: [one, other], items })),
    vulnerabilities: Object.fromEntries(
      bundle.riparianIds.map((riparian) => [riparian, vulnerabilityOf(scenario, riparian)]),
    ),
  }));
}

type PairOfLinks = readonly [one: string, other: string, items: Readonly<Record<string, number>>];

/** Pairs that are linked, with their institutional items, in alphabetical order. */
export function linkedPairs({ pairs = {} }: Scenario): PairOfLinks[] {
  return Object.keys(pairs)
    .sort((a, b) => (a < b ? -1 : 1))
    .filter((id) => pairs[id].linked)
    .map((id) => {
      const [one, other] = id.split('|');
      return [one, other, pairs[id].institutions];
    });
}

type ClaimsIn = (riparian: string, run: Run) => Claims;

/** What a riparian receives in a season, with how each part is shared out among all. */
interface Received {
  readonly shortage: Readonly<
    Partial<Record<Baseline, { readonly x: number; readonly shares: AttributionShares }>>
  >;
  readonly nature: number;
  readonly flood: { readonly x: number; readonly shares: AttributionShares };
  readonly energy: { readonly x: number; readonly shares: AttributionShares };
}

function receivedHarms(
  bundle: RunBundle,
  riparian: string,
  claimsIn: ClaimsIn,
): (season: SeasonOfRun) => Received {
  const claims = ofEveryRun(bundle, (run) => claimsIn(riparian, run));
  const flood = ofEveryRun(bundle, (run) => floodOf(run, riparian));
  const energy = ofEveryRun(bundle, (run) => energyOf(run, riparian));
  return (season) => {
    const at = season.index;
    const share = <T>(
      runs: EveryRun<T>,
      loss: (run: T) => number,
      undelivered: Record<string, number> = {},
    ) => sharesOf(riparian, runs, loss, undelivered);
    const harm = (runs: EveryRun<HarmOfRun>, undelivered?: Record<string, number>) => ({
      x: runs.scenario.fraction[at],
      shares: share(runs, ({ loss }) => loss[at], undelivered),
    });
    const winter = season.season === 'non-vegetation';
    const baselines = presentBaselines(claims.scenario).map((baseline) => {
      const { claim_m3, delivered_m3 } = known(claims.scenario, baseline);
      const x = shortfallFraction(claim_m3[at], delivered_m3[at]);
      return [baseline, { x, shares: share(claims, (run) => lossOf(known(run, baseline), at)) }] as const;
    });
    const reference = known(claims.reference, 'need');
    return {
      shortage: Object.fromEntries(baselines),
      nature: shortfallFraction(reference.claim_m3[at], reference.delivered_m3[at]),
      flood: harm(flood),
      energy: harm(energy, winter ? undeliveredTo(bundle.whole.outcome, riparian, season) : {}),
    };
  };
}

interface EveryRun<T> {
  readonly reference: T;
  readonly departing: Readonly<Record<string, T>>;
  readonly scenario: T;
}

function ofEveryRun<T>(bundle: RunBundle, read: (run: Run) => T): EveryRun<T> {
  return {
    reference: read(bundle.reference),
    departing: Object.fromEntries(
      bundle.riparianIds.map((riparian) => [riparian, read(bundle.departing[riparian])]),
    ),
    scenario: read(bundle.whole),
  };
}

function sharesOf<T>(
  affected: string,
  runs: EveryRun<T>,
  loss: (run: T) => number,
  undelivered: Record<string, number>,
): AttributionShares {
  const departing = Object.fromEntries(
    Object.entries(runs.departing).map(([riparian, run]) => [riparian, loss(run)]),
  );
  return oneAtATimeShares({
    affected,
    reference: loss(runs.reference),
    departing,
    scenario: loss(runs.scenario),
    undelivered,
  });
}

/** Every run has the baselines of the scenario, because the claim set is the scenario's. */
function known(claims: Claims, baseline: Baseline): ClaimAndDelivery {
  const nothing = new Float64Array(0);
  return claims[baseline] ?? { claim_m3: nothing, delivered_m3: nothing };
}

function lossOf({ claim_m3, delivered_m3 }: ClaimAndDelivery, season: number): number {
  return positive(claim_m3[season] - delivered_m3[season]);
}

function linkFrom(
  partner: string,
  received: Received | undefined,
): Omit<LinkInput, 'from' | 'to' | 'breach' | 'change'> {
  if (received === undefined) return { shortage: {} };
  const charged = ({ x, shares }: Received['flood']): SharedIndicator => ({
    x,
    share: shares.partners[partner] ?? 0,
  });
  const entries = Object.entries(received.shortage);
  return {
    shortage: Object.fromEntries(entries.map(([baseline, part]) => [baseline, charged(part)])),
    split: Object.fromEntries(entries.map(([baseline, { shares }]) => [baseline, shares])),
    nature: received.nature,
    flood: charged(received.flood),
    energy: charged(received.energy),
  };
}

/** Empty where the file gives none: the judge then takes one half and says that it is incomplete. */
function vulnerabilityOf(scenario: Scenario, riparian: string): Partial<Vulnerability> {
  const given = scenario.riparians[riparian].vulnerability;
  if (given === undefined) return {};
  const { inflowDependency, agriculturalEmployment, storageBuffer, importCapacity, fuelStock } = given;
  const { hydropowerWinterShare: winterHydropowerShare, floodExposure: exposedPopulation } = given;
  const water = { inflowDependency, agriculturalEmployment, storageBuffer };
  return vulnerability({ ...water, importCapacity, fuelStock, winterHydropowerShare, exposedPopulation });
}
