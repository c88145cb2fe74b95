/**
 * ledger -> breach, and works, outflows -> change, of each link i>j: harms that are not shared out
 *
 * Change counts works of i that affect j in the trailing window, and half the shift of the monthly shares of the flow at
 * the borders of j. The shift is that of the run in which i alone departs against the reference run, so that it is charged
 * to the one who makes it. A riparian for which the file names no border has no shift.
 */
import { min, positive } from '../base/number.ts';
import type { SeasonOfRun } from '../outcome/indicators-time.ts';
import { seriesOrZeros } from '../outcome/indicators-time.ts';
import { type LedgerRow, type Outcome, seriesOf } from '../outcome/outcome.ts';
import { changeRate } from '../risk/indicators.ts';
import { breachFraction, nextBreachRun } from '../risk/obligations.ts';
import { RISK_PARAMETERS } from '../risk/parameters.ts';
import { type RunBundle, referenceRun, wholeRun } from './bundle.ts';

type Link = { readonly from: string; readonly to: string };

/** x_breach of a link in each of the seasons given. */
export function breachOf(outcome: Outcome, { from, to }: Link, seasons: readonly SeasonOfRun[]): number[] {
  const owed = outcome.ledger.filter((row) => row.riparian === from && row.owedTo.includes(to));
  let run = 0;
  return seasons.map(({ waterYear, season }) => {
    const rows = owed.filter((row) => row.waterYear === waterYear && row.season === season && row.due > 0);
    const short = rows.reduce((sum, row) => sum + unmet(row), 0);
    run = nextBreachRun(run, rows.length, short);
    const obligations = rows.map((row) => ({
      kind: 'floor' as const,
      due: row.due + row.carriedIn,
      actual: positive(row.due + row.carriedIn - row.short),
    }));
    return breachFraction(obligations, run, RISK_PARAMETERS.breach);
  });
}

/** Energy that was owed by each riparian to one and not delivered, MWh, in a season. */
export function undeliveredTo(
  outcome: Outcome,
  to: string,
  { waterYear, season }: SeasonOfRun,
): Record<string, number> {
  const owed: Record<string, number> = {};
  for (const row of outcome.ledger) {
    if (
      row.unit !== 'MWh' ||
      row.waterYear !== waterYear ||
      row.season !== season ||
      !row.owedTo.includes(to)
    )
      continue;
    owed[row.riparian] = (owed[row.riparian] ?? 0) + positive(row.due - row.delivered);
  }
  return owed;
}

function unmet({ due, carriedIn, short }: LedgerRow): number {
  return min(1, short / (due + carriedIn));
}

/** x_change of a link by water year of the run; undefined where works change a flow whose mean is not given. */
export function changeOf(bundle: RunBundle, { from, to }: Link): (waterYear: number) => number | undefined {
  const [whole, reference] = [wholeRun(bundle), referenceRun(bundle)];
  const departing = bundle.runs[bundle.places.departing[from]];
  const { firstWaterYear } = whole.outcome.calendar;
  const meanAnnualFlow = whole.scenario.riparians[to].borderFlow;
  const borders = whole.scenario.riparians[to].borders ?? [];
  const shares = monthlyShares(departing.outcome, borders);
  const referenceShares = monthlyShares(reference.outcome, borders);
  const works = Object.values(whole.scenario.works ?? {}).filter(
    ({ riparian, affects }) => riparian === from && affects.includes(to),
  );
  return (waterYear) => {
    const years = RISK_PARAMETERS.change.windowYears.default;
    const recent = works.filter((one) => one.waterYear <= waterYear && one.waterYear > waterYear - years);
    if (recent.length > 0 && meanAnnualFlow === undefined) return undefined;
    const year = waterYear - firstWaterYear;
    const [ofYear, ofReference] = [shares[year], referenceShares[year]];
    const comparable = ofYear !== undefined && ofReference !== undefined;
    return changeRate(
      {
        storageChanges: recent.map(({ storage }) => storage),
        diversionChanges: recent.map(({ diversion }) => diversion),
        meanAnnualFlow: meanAnnualFlow ?? 0,
        monthlyShares: comparable ? ofYear : [],
        referenceMonthlyShares: comparable ? ofReference : [],
      },
      RISK_PARAMETERS.change,
    );
  };
}

/** Share of each calendar month in the flow of a water year at the borders of a riparian; no entry for a year without flow. */
function monthlyShares(outcome: Outcome, borders: readonly string[]): (number[] | undefined)[] {
  const { calendar } = outcome;
  const months = Array.from({ length: calendar.waterYearCount }, () => new Array<number>(12).fill(0));
  for (const border of borders) {
    const flow_m3 = seriesOf(outcome, border, 'flow_m3') ?? seriesOrZeros(outcome, border, 'inflow_m3');
    for (let step = 0; step < flow_m3.length; step++) {
      months[calendar.waterYearIndex[step]][calendar.month[step] - 1] += flow_m3[step];
    }
  }
  return months.map((ofYear) => {
    const year_m3 = ofYear.reduce((sum, month) => sum + month, 0);
    return year_m3 > 0 ? ofYear.map((month) => month / year_m3) : undefined;
  });
}
