/**
 * riskInput : what riparians receive x own harms of links -> SeasonInput of each season, in order of time
 *
 * Links are both directions of every pair that the basin file calls linked; the judge of risk/ reads nothing else.
 */
import { min } from '../base/number.ts';
import { seasonsOfRun } from '../outcome/indicators-time.ts';
import { type Vulnerability, vulnerability } from '../risk/modifiers.ts';
import { alphabetical } from '../risk/names.ts';
import type { LinkInput, SeasonInput } from '../risk/season-input.ts';
import type { SharedIndicator } from '../risk/shortage.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { type RunBundle, wholeRun } from './bundle.ts';
import { cooperationInput } from './cooperation-input.ts';
import { breachOf, changeOf } from './own-harms.ts';
import type { Received, SharedHarm } from './received-harms.ts';

/** What each riparian receives, by riparian and by season of the run. */
export type ReceivedBySeason = Readonly<Record<string, readonly Received[]>>;

export function riskInput(bundle: RunBundle, received: ReceivedBySeason): SeasonInput[] {
  const { scenario, outcome } = wholeRun(bundle);
  const seasons = seasonsOfRun(outcome.calendar);
  const pairs = linkedPairs(scenario);
  const links = pairs
    .flatMap(([one, other]) => [
      { from: one, to: other },
      { from: other, to: one },
    ])
    .map((link) => ({ link, breach: breachOf(outcome, link, seasons), change: changeOf(bundle, link) }));
  const dyads = pairs.map(([one, other, items]) => {
    const cooperation = cooperationInput({ scenario, outcome }, [one, other], items['dataExchange']);
    return { pair: [one, other] as const, items, cooperation };
  });
  return seasons.map((season, place) => ({
    year: season.waterYear,
    season: season.season === 'vegetation' ? 'veg' : 'nonveg',
    riparians: bundle.riparianIds,
    links: links.map(
      ({ link, breach, change }): LinkInput => ({
        ...link,
        ...linkFrom(link.from, received[link.to][place]),
        breach: breach[place],
        change: change(season.waterYear),
      }),
    ),
    dyads: dyads.map(({ pair, items, cooperation }) => ({
      riparians: pair,
      items,
      cooperation: cooperation(season),
    })),
    vulnerabilities: Object.fromEntries(
      bundle.riparianIds.map((riparian) => [riparian, vulnerabilityOf(scenario, riparian)]),
    ),
  }));
}

type PairOfLinks = readonly [one: string, other: string, items: Readonly<Record<string, number>>];

/** Pairs that are linked, with their institutional items, in alphabetical order. */
export function linkedPairs({ pairs = {} }: Scenario): PairOfLinks[] {
  return Object.keys(pairs)
    .sort(alphabetical)
    .filter((id) => pairs[id].linked)
    .map((id) => {
      const [one, other] = id.split('|');
      return [one, other, pairs[id].institutions];
    });
}

function linkFrom(partner: string, received: Received): Omit<LinkInput, 'from' | 'to' | 'breach' | 'change'> {
  const { shortage, nature, flood, energy, need_m3 } = received;
  const charged = ({ x, shares }: SharedHarm): SharedIndicator => ({ x, share: shares.partners[partner] });
  const entries = Object.entries(shortage);
  const relieved_m3 = shortage.need?.shares.relief[partner] ?? 0;
  return {
    shortage: Object.fromEntries(entries.map(([baseline, part]) => [baseline, charged(part)])),
    split: Object.fromEntries(entries.map(([baseline, { shares }]) => [baseline, shares])),
    nature,
    flood: charged(flood),
    energy: charged(energy),
    relief: need_m3 > 0 ? min(1, relieved_m3 / need_m3) : 0,
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
