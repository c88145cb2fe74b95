/**
 * runs -> what each riparian claims and lacks, by run, baseline and season      (m3; the index takes fractions only)
 *
 * need: N of the run; entitlement: caps in force under the scenario, at the nodes that they name; natural: min(N of the
 * run, delivery of the natural run); fair: claims rule on N of the run. Source: METHOD, sections 4 and 4.1.
 */

import { compile } from '../model/compile.ts';
import type { LimitColumns } from '../model/limit-columns.ts';
import { demandsOf, seasonSum } from '../outcome/indicators-riparian.ts';
import { seasonOfStep, seriesOrZeros } from '../outcome/indicators-time.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { naturalClaim } from '../risk/indicators.ts';
import { BASELINES, type Baseline } from '../risk/names.ts';
import { type Run, type RunBundle, wholeRun } from './bundle.ts';
import { allocableWater, fairShares } from './fair-share.ts';

/** By season of the run. */
export interface ClaimAndDelivery {
  readonly claim_m3: Float64Array;
  readonly delivered_m3: Float64Array;
}

/** What one riparian claims and gets in one run; without a cap in force it has no entitlement. */
export type Claims = Readonly<Record<Exclude<Baseline, 'ent'>, ClaimAndDelivery>> & {
  readonly ent?: ClaimAndDelivery;
};

/** A function that gives the claims of every riparian in a coalition run of the bundle. */
export function claimsOf(bundle: RunBundle): (run: Run) => (riparian: string) => Claims {
  const allocable = allocableWater(bundle);
  const whole = wholeRun(bundle);
  const caps = capsOf(whole);
  const natural = Object.fromEntries(
    bundle.riparianIds.map((riparian) => {
      const run = bundle.runs[bundle.places.natural[riparian]];
      return [riparian, seasonSum(run.outcome, demandsOf(run.scenario, riparian), 'supply_m3')];
    }),
  );
  return (run) => {
    const fair = fairShares(run, allocable);
    return (riparian) => {
      const demands = demandsOf(run.scenario, riparian);
      const need_m3 = seasonSum(run.outcome, demands, 'demand_m3');
      const delivered_m3 = seasonSum(run.outcome, demands, 'supply_m3');
      const natural_m3 = need_m3.map((need, season) => naturalClaim(need, natural[riparian][season]));
      const own = caps.filter((cap) => cap.riparian === riparian);
      return {
        ...(own.length === 0 ? {} : { ent: entitlementIn(run, whole.outcome, own) }),
        need: { claim_m3: need_m3, delivered_m3 },
        cf: { claim_m3: natural_m3, delivered_m3 },
        fair: { claim_m3: fair[riparian], delivered_m3 },
      };
    };
  };
}

/** Claims in the order of the baselines, for those that are present. */
export function presentBaselines(claims: Claims): Baseline[] {
  return BASELINES.filter((baseline) => claims[baseline] !== undefined);
}

interface Cap {
  readonly id: string;
  readonly riparian: string;
  readonly columns: LimitColumns;
  readonly demands: readonly string[];
}

function capsOf({ scenario }: Run): Cap[] {
  const model = compile(scenario);
  return model.clauses.limits.map((columns) => ({
    id: columns.id,
    riparian: model.riparianIds[columns.bound],
    columns,
    demands: Array.from(columns.demands, (demand) => model.network.ids[model.demands.node[demand]]),
  }));
}

/** The claim set is the scenario's, so that the entitlement is one number in all runs; the delivery is that of the run. */
function entitlementIn({ outcome }: Run, whole: Outcome, caps: readonly Cap[]): ClaimAndDelivery {
  const { calendar } = outcome;
  const claim_m3 = new Float64Array(2 * calendar.waterYearCount);
  const delivered_m3 = new Float64Array(2 * calendar.waterYearCount);
  for (const { id, riparian, columns, demands } of caps) {
    for (const row of whole.ledger) {
      if (row.part !== columns.part || row.clause !== id || row.riparian !== riparian) continue;
      claim_m3[2 * (row.waterYear - calendar.firstWaterYear) + (row.season === 'vegetation' ? 1 : 0)] +=
        row.due;
    }
    demands.forEach((demand, item) => {
      const supply_m3 = seriesOrZeros(outcome, demand, 'supply_m3');
      for (let step = 0; step < supply_m3.length; step++) {
        if (columns.holds[step] === 1)
          delivered_m3[seasonOfStep(calendar, step)] += supply_m3[step] * columns.weight[item];
      }
    });
  }
  return { claim_m3, delivered_m3 };
}
