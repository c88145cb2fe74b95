/**
 * receivedHarms : RunBundle x riparian -> by season, what it suffers and how that is shared out among all
 *
 * s(S) = the loss in the run in which the coalition S departs, on the claim of that run itself: [claim - delivered]+ for
 * each baseline, water above channel capacity, energy unserved. x of nature is taken from the reference run, with the need
 * of that run, so that growth of need is nobody's but the grower's. Source: METHOD, section 4.1.
 */
import { positive } from '../base/number.ts';
import type { SeasonOfRun } from '../outcome/indicators-time.ts';
import { type AttributionShares, oneAtATimeShares, shapleyShares } from '../risk/attribution.ts';
import { shortfallFraction } from '../risk/indicators.ts';
import type { Baseline } from '../risk/names.ts';
import { coalitionRuns, type Run, type RunBundle } from './bundle.ts';
import { undeliveredTo } from './own-harms.ts';
import { energyOf, floodOf, type HarmOfRun } from './shared-harms.ts';
import { type ClaimAndDelivery, type Claims, presentBaselines } from './shortfalls.ts';

/** A harm as a fraction, with the shares of hydrology, own decisions and partners in it. */
export interface SharedHarm {
  readonly x: number;
  readonly shares: AttributionShares;
}

/** What one riparian receives in one season. */
export interface Received {
  readonly shortage: Readonly<Partial<Record<Baseline, SharedHarm>>>;
  readonly nature: number;
  readonly flood: SharedHarm;
  readonly energy: SharedHarm;
  /** In the scenario. */
  readonly need_m3: number;
}

/** @param claims - of the riparian, by place of the coalition run */
export function receivedHarms(
  bundle: RunBundle,
  riparian: string,
  claims: readonly Claims[],
): (season: SeasonOfRun) => Received {
  const runs = coalitionRuns(bundle);
  const { whole, reference } = bundle.places;
  const { outcome } = runs[whole];
  const [flood, energy] = [harmOf(runs, riparian, floodOf), harmOf(runs, riparian, energyOf)];
  const baselines = presentBaselines(claims[whole]).map((baseline) => {
    const known = claims.flatMap((claim) => claim[baseline] ?? []);
    return { baseline, ofScenario: known[whole], losses: known.map(lossOf) };
  });
  const shared = (x: number, losses: readonly Float64Array[], at: number, undelivered = {}): SharedHarm => ({
    x,
    shares: sharesOf(bundle, riparian, { losses, at, undelivered }),
  });
  return (season) => {
    const at = season.index;
    const winter = season.season === 'non-vegetation';
    const undelivered = winter ? undeliveredTo(outcome, riparian, season) : {};
    return {
      shortage: Object.fromEntries(
        baselines.map(({ baseline, ofScenario, losses }) => [
          baseline,
          shared(fractionOf(ofScenario, at), losses, at),
        ]),
      ),
      nature: fractionOf(claims[reference].need, at),
      flood: shared(flood.fraction[whole][at], flood.losses, at),
      energy: shared(energy.fraction[whole][at], energy.losses, at, undelivered),
      need_m3: claims[whole].need.claim_m3[at],
    };
  };
}

interface SeasonLosses {
  /** By place of the coalition run, then by season. */
  readonly losses: readonly Float64Array[];
  readonly at: number;
  readonly undelivered: Readonly<Record<string, number>>;
}

function sharesOf(bundle: RunBundle, affected: string, season: SeasonLosses): AttributionShares {
  const { riparianIds, places, approximate } = bundle;
  const { losses, at, undelivered } = season;
  if (!approximate) {
    const loss = places.coalitions.map((place) => losses[place][at]);
    return shapleyShares({ riparians: riparianIds, affected, loss, undelivered });
  }
  const departing = riparianIds.map((riparian) => [riparian, losses[places.departing[riparian]][at]]);
  return oneAtATimeShares({
    affected,
    reference: losses[places.reference][at],
    departing: Object.fromEntries(departing),
    scenario: losses[places.whole][at],
    undelivered,
  });
}

/** By place of the run. */
function harmOf(
  runs: readonly Run[],
  riparian: string,
  read: (run: Run, riparian: string) => HarmOfRun,
): { readonly fraction: readonly Float64Array[]; readonly losses: readonly Float64Array[] } {
  const harms = runs.map((run) => read(run, riparian));
  return { fraction: harms.map(({ fraction }) => fraction), losses: harms.map(({ loss }) => loss) };
}

function lossOf({ claim_m3, delivered_m3 }: ClaimAndDelivery): Float64Array {
  return claim_m3.map((claim, season) => positive(claim - delivered_m3[season]));
}

function fractionOf({ claim_m3, delivered_m3 }: ClaimAndDelivery, at: number): number {
  return shortfallFraction(claim_m3[at], delivered_m3[at]);
}
