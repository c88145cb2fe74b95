/**
 * φ(i→j) = Σ_S |S|! (n−|S|−1)! / n! · [s_j(S ∪ {i}) − s_j(S)]        share_m = p_m / Σ p
 *
 * s_j(S) is the loss of j in the run where the riparians in S depart from the reference policy;
 * p_0 = s_j(∅) is hydrology, p_i = [φ(i→j)]+ each riparian's part, that of j its own decisions.
 * A negative φ is relief. Source: METHOD, section 4.1; Shapley (1953).
 */
import { assert } from '../base/assert.ts';
import { orderedSum, positive } from '../base/number.ts';
import { isAmount } from './indicators.ts';
import { alphabetical } from './names.ts';

const SUM_TOLERANCE = 1e-12;

/** How one shortfall is shared out; hydrology, own and partners sum to 1, or are all 0. */
export interface AttributionShares {
  readonly hydrology: number;
  readonly own: number;
  /** By riparian, alphabetical, the affected one left out. */
  readonly partners: Readonly<Record<string, number>>;
  /** [−φ]+ by riparian, the affected one included, in the unit of the loss. */
  readonly relief: Readonly<Record<string, number>>;
  /** Loss that acts of several together explain and one-at-a-time runs cannot place; 0 when exact. */
  readonly interaction: number;
  readonly approximate: boolean;
}

/** Losses of one riparian in every coalition run. */
export interface CoalitionLosses {
  /** Alphabetical. */
  readonly riparians: readonly string[];
  readonly affected: string;
  /** 2^n entries: in entry S, riparian k departs where bit k of S is set. */
  readonly loss: readonly number[];
  /** Contracted but undelivered energy by riparian, in the unit of the loss; added to its part. */
  readonly undelivered?: Readonly<Record<string, number>>;
}

/** Losses of one riparian in the reference run, in one run for each that departs alone, and in the scenario. */
export interface SingleLosses {
  readonly affected: string;
  readonly reference: number;
  readonly departing: Readonly<Record<string, number>>;
  readonly scenario: number;
  readonly undelivered?: Readonly<Record<string, number>>;
}

/** Exact shares, from all coalition runs. */
export function shapleyShares(losses: CoalitionLosses): AttributionShares {
  const { riparians, affected, loss, undelivered } = losses;
  assertAlphabetical(riparians);
  const parts = shapleyValues(riparians.length, loss);
  return shares({
    riparians,
    affected,
    parts,
    undelivered,
    hydrology: loss[0],
    interaction: 0,
    approximate: false,
  });
}

/** Cheaper shares, from one run for each riparian; flagged as approximate. */
export function oneAtATimeShares(losses: SingleLosses): AttributionShares {
  const { affected, reference, departing, scenario, undelivered } = losses;
  const riparians = Object.keys(departing).sort(alphabetical);
  const alone = riparians.map((riparian) => departing[riparian]);
  assert([reference, scenario, ...alone].every(isAmount), 'Losses are finite numbers from 0 up.');
  const parts = alone.map((loss) => loss - reference);
  const interaction = scenario - reference - orderedSum(parts);
  return shares({
    riparians,
    affected,
    parts,
    undelivered,
    hydrology: reference,
    interaction,
    approximate: true,
  });
}

/** The Shapley value of each of n riparians; `loss` has 2^n entries, by the bits of the coalition. */
export function shapleyValues(count: number, loss: readonly number[]): number[] {
  assert(count < 31 && loss.length === 1 << count, 'A loss table has one entry for each coalition.');
  assert(loss.every(isAmount), 'Losses are finite numbers from 0 up.');
  const weights = coalitionWeights(count);
  return Array.from({ length: count }, (_, riparian) => {
    const bit = 1 << riparian;
    let value = 0;
    for (let coalition = 0; coalition < loss.length; coalition++) {
      if ((coalition & bit) !== 0) continue;
      value += weights[sizeOf(coalition)] * (loss[coalition | bit] - loss[coalition]);
    }
    return value;
  });
}

/** s! (n−s−1)! / n! = 1 / (n · C(n−1, s)), for coalitions of size s = 0 … n−1. */
function coalitionWeights(count: number): number[] {
  const weights: number[] = [];
  let choices = 1;
  for (let size = 0; size < count; size++) {
    weights.push(1 / (count * choices));
    choices = (choices * (count - 1 - size)) / (size + 1);
  }
  return weights;
}

function sizeOf(coalition: number): number {
  let size = 0;
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size++;
  return size;
}

interface Parts {
  readonly riparians: readonly string[];
  readonly affected: string;
  /** φ by riparian, in their order. */
  readonly parts: readonly number[];
  readonly undelivered: Readonly<Record<string, number>> | undefined;
  readonly hydrology: number;
  readonly interaction: number;
  readonly approximate: boolean;
}

function shares(input: Parts): AttributionShares {
  const { riparians, affected, parts, undelivered = {}, hydrology, interaction, approximate } = input;
  assertUndelivered(undelivered, riparians);
  const borne = parts.map((part, index) => positive(part) + (undelivered[riparians[index]] ?? 0));
  const total = hydrology + orderedSum(borne);
  const share = (part: number): number => (total > 0 ? part / total : 0);
  const entries = riparians.map((riparian, index) => [riparian, share(borne[index])] as const);
  assertWhole(share(hydrology) + orderedSum(entries.map(([, part]) => part)), total);
  return {
    hydrology: share(hydrology),
    own: entries.find(([riparian]) => riparian === affected)?.[1] ?? 0,
    partners: Object.fromEntries(entries.filter(([riparian]) => riparian !== affected)),
    relief: Object.fromEntries(riparians.map((riparian, index) => [riparian, positive(0 - parts[index])])),
    interaction,
    approximate,
  };
}

/** Hydrology, own decisions and partners are 100 %, or there is nothing to share out. */
function assertWhole(sum: number, total: number): void {
  assert(total === 0 || Math.abs(sum - 1) <= SUM_TOLERANCE, 'The shares of a loss do not make up the whole.');
}

/** The order of the table decides the order of sums, and so the last bits. */
function assertAlphabetical(riparians: readonly string[]): void {
  const sorted = riparians.every((riparian, index) => index === 0 || riparians[index - 1] < riparian);
  assert(sorted, 'Riparians of a loss table are named once each, in alphabetical order.');
}

function assertUndelivered(
  undelivered: Readonly<Record<string, number>>,
  riparians: readonly string[],
): void {
  for (const [riparian, amount] of Object.entries(undelivered)) {
    assert(riparians.includes(riparian), `Undelivered energy is charged to ${riparian}, which has no part.`);
    assert(isAmount(amount), 'Undelivered energy is a finite number from 0 up.');
  }
}
