/**
 * planBundle : scenario x reference -> the runs that attribution needs, each once
 *
 * For n riparians 2^n coalition runs, of which nobody departs in the first (the reference policy) and all in the last (the
 * scenario), and n natural runs. Coalitions that bring the same pieces from the scenario are one run. Beyond
 * MOST_RIPARIANS only single departures are run, and the plan says that it is approximate. Source: METHOD, section 4.1.
 */
import { assert } from '../base/assert.ts';
import { alphabetical } from '../risk/names.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { coalitionScenario, naturalScenario } from './counterfactual.ts';
import { differingDeciders } from './deciders.ts';

/** The most riparians for which all coalitions are run: 64 of them. */
const MOST_RIPARIANS = 6;

export interface PlannedRun {
  /** `scenario`, `reference`, `coalition:KGZ+UZB` or `natural:UZB`. */
  readonly name: string;
  readonly scenario: Scenario;
}

/** Places in the list of runs; coalitions that are the same run have the same place. */
interface Places {
  readonly whole: number;
  readonly reference: number;
  /** By riparian, alphabetical: the run in which it alone departs from the reference. */
  readonly departing: Readonly<Record<string, number>>;
  /** By riparian, alphabetical: the run without works and withdrawals of the others. */
  readonly natural: Readonly<Record<string, number>>;
  /** 2^n entries: in entry S riparian k departs where bit k of S is set. Empty where the plan is approximate. */
  readonly coalitions: readonly number[];
}

export interface Plan<R extends PlannedRun = PlannedRun> {
  readonly scenario: Scenario;
  readonly reference: Scenario;
  /** Alphabetical. */
  readonly riparianIds: readonly string[];
  /** One-at-a-time runs do not place what acts of several bring together. */
  readonly approximate: boolean;
  readonly places: Places;
  /** Natural runs stand last. */
  readonly runs: readonly R[];
}

/** Runs nothing and decides everything: who makes the runs adds only their outcomes. */
export function planBundle(scenario: Scenario, reference: Scenario): Plan {
  const riparianIds = Object.keys(scenario.riparians).sort(alphabetical);
  assert(riparianIds.length < 31, 'A plan holds a coalition in 31 bits.');
  const approximate = riparianIds.length > MOST_RIPARIANS;
  const runs: PlannedRun[] = [];
  const placeOf = placing(scenario, reference, riparianIds, runs);
  const all = (1 << riparianIds.length) - 1;
  const [whole, none] = [placeOf(all), placeOf(0)];
  const coalitions = approximate ? [] : Array.from({ length: all + 1 }, (_, coalition) => placeOf(coalition));
  const departing = byRiparian(riparianIds, (_, index) => placeOf(1 << index));
  const natural = byRiparian(riparianIds, (riparian) => {
    return runs.push({ name: `natural:${riparian}`, scenario: naturalScenario(scenario, riparian) }) - 1;
  });
  const places = { whole, reference: none, departing, natural, coalitions };
  return { scenario, reference, riparianIds, approximate, places, runs };
}

/** The place of a coalition's run, which is added to the runs where no coalition before it was the same run. */
function placing(
  scenario: Scenario,
  reference: Scenario,
  riparianIds: readonly string[],
  runs: PlannedRun[],
): (coalition: number) => number {
  const all = (1 << riparianIds.length) - 1;
  const places = new Map<string, number>();
  const deciders = distinctMasks(scenario, reference, riparianIds);
  return (coalition) => {
    const pattern = deciders.map((mask) => ((mask & coalition) === mask ? '1' : '0')).join('');
    const known = places.get(pattern);
    if (known !== undefined) return known;
    const departing = riparianIds.filter((_, index) => (coalition & (1 << index)) !== 0);
    const merged = () => coalitionScenario(scenario, reference, departing);
    const run =
      coalition === all
        ? { name: 'scenario', scenario }
        : {
            name: departing.length === 0 ? 'reference' : `coalition:${departing.join('+')}`,
            scenario: merged(),
          };
    places.set(pattern, runs.length);
    return runs.push(run) - 1;
  };
}

/** Bits of those who decide together something that differs. */
function distinctMasks(scenario: Scenario, reference: Scenario, riparianIds: readonly string[]): number[] {
  const masks = differingDeciders(scenario, reference).map((deciders) =>
    deciders.reduce((mask, id) => mask | (1 << riparianIds.indexOf(id)), 0),
  );
  return [...new Set(masks)].sort((a, b) => a - b);
}

function byRiparian(
  riparianIds: readonly string[],
  entry: (riparian: string, index: number) => number,
): Readonly<Record<string, number>> {
  return Object.fromEntries(riparianIds.map((riparian, index) => [riparian, entry(riparian, index)]));
}
