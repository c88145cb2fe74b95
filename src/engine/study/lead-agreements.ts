/**
 * leadOfLinks : ledger, works, institutions → obligations not kept so far, and works to come without notice, by link
 */
import { min, orderedSum, positive } from '../base/number.ts';
import { seasonsOfRun } from '../outcome/indicators-time.ts';
import type { LedgerRow } from '../outcome/outcome.ts';
import { changeRate } from '../risk/indicators.ts';
import { undeliveredObligations, worksWithoutNotice } from '../risk/lead-indicators.ts';
import type { LeadAbsence, LeadRow } from '../risk/lead-panel.ts';
import { dyadId, linkId } from '../risk/names.ts';
import { nextBreachRun } from '../risk/obligations.ts';
import type { RiskParameters } from '../risk/parameter-types.ts';
import type { RiskReport } from '../risk/report.ts';
import { type Run, type RunBundle, wholeRun } from './bundle.ts';
import { linkedPairs } from './risk-input.ts';

type Link = { readonly from: string; readonly to: string };
type Panel = { readonly rows: LeadRow[]; readonly absent: LeadAbsence[] };

export function leadOfLinks(bundle: RunBundle, report: RiskReport, parameters: RiskParameters): Panel {
  const run = wholeRun(bundle);
  const pairs = linkedPairs(run.scenario);
  const links = pairs.flatMap(([one, other, items]) => [
    { from: one, to: other, notified: items['dataExchange'] > 0 },
    { from: other, to: one, notified: items['dataExchange'] > 0 },
  ]);
  const owed = links.flatMap((link) => obligationRows(run, link, parameters));
  const works = links.map((link) => worksRows(run, link, report, parameters));
  const built = works.flatMap(({ rows }) => rows);
  const absent: LeadAbsence[] = works.flatMap((one) => one.absent);
  if (owed.length === 0)
    absent.push({
      id: 'undelivered-obligations',
      reason: 'No obligation is in force between a linked pair.',
    });
  if (built.length === 0 && absent.every(({ id }) => id !== 'works-without-notice'))
    absent.push({ id: 'works-without-notice', reason: 'The scenario has no works in the years to come.' });
  return { rows: [...owed, ...built], absent };
}

function obligationRows({ outcome }: Run, { from, to }: Link, parameters: RiskParameters): LeadRow[] {
  const owed = outcome.ledger.filter((row) => row.riparian === from && row.owedTo.includes(to));
  const soFar = new Map<string, Kept>();
  let seasonsRunning = 0;
  return seasonsOfRun(outcome.calendar).flatMap(({ waterYear, season }): LeadRow[] => {
    const rows = owed.filter((row) => row.waterYear === waterYear && row.season === season);
    for (const row of rows) add(soFar, row);
    const due = rows.filter((row) => row.due + row.carriedIn > 0);
    if (due.length === 0) return [];
    const short = orderedSum(due.map((row) => row.short / (row.due + row.carriedIn)));
    seasonsRunning = nextBreachRun(seasonsRunning, due.length, short);
    const shares = [...soFar.values()].flatMap(undeliveredShare);
    const known = { due: shares.length, undelivered: orderedSum(shares), seasonsRunning };
    const summer = season === 'vegetation';
    return [
      {
        ...undeliveredObligations(known, parameters.leadIndicators),
        about: linkId(from, to),
        waterYear: summer ? waterYear + 1 : waterYear,
        known: `${waterYear}-${summer ? '10' : '04'}-01`,
      },
    ];
  });
}

/** Of one obligation since the start of the run, in its unit. */
interface Kept {
  readonly due: number;
  readonly short: number;
}

/** What is carried from season to season is short once. */
function add(soFar: Map<string, Kept>, { clause, part, due, short, carriedIn }: LedgerRow): void {
  const key = `${clause} ${part}`;
  const before = soFar.get(key) ?? { due: 0, short: 0 };
  soFar.set(key, { due: before.due + due, short: before.short + (short - carriedIn) });
}

/** Nothing where nothing was due. */
function undeliveredShare({ due, short }: Kept): number[] {
  return due > 0 ? [min(1, positive(short) / due)] : [];
}

function worksRows(
  { scenario, outcome }: Run,
  { from, to, notified }: Link & { readonly notified: boolean },
  report: RiskReport,
  parameters: RiskParameters,
): Panel {
  const about = linkId(from, to);
  const works = Object.values(scenario.works ?? {}).filter(
    ({ riparian, affects }) => riparian === from && affects.includes(to),
  );
  const { firstWaterYear, waterYearCount } = outcome.calendar;
  const window = parameters.change.windowYears.default;
  const resilience = resilienceByYear(report, dyadId(from, to));
  const meanAnnualFlow = scenario.riparians[to].borderFlow;
  const rows: LeadRow[] = [];
  for (let waterYear = firstWaterYear; waterYear < firstWaterYear + waterYearCount; waterYear++) {
    const planned = works.filter((one) => one.waterYear >= waterYear && one.waterYear < waterYear + window);
    if (planned.length === 0) continue;
    if (meanAnnualFlow === undefined) {
      const reason = `The file gives no mean flow at the border of ${to}.`;
      return { rows: [], absent: [{ id: 'works-without-notice', about, reason }] };
    }
    const change = changeRate(
      {
        storageChanges: planned.map(({ storage }) => storage),
        diversionChanges: planned.map(({ diversion }) => diversion),
        meanAnnualFlow,
        monthlyShares: [],
        referenceMonthlyShares: [],
      },
      parameters.change,
    );
    const known = { notified, change, resilience: resilience.get(waterYear) ?? 0 };
    rows.push({
      ...worksWithoutNotice(known, parameters),
      ...{ about, waterYear, known: `${waterYear - 1}-10-01` },
    });
  }
  return { rows, absent: [] };
}

/** At the first season of each water year. */
function resilienceByYear({ seasons }: RiskReport, dyad: string): ReadonlyMap<number, number> {
  return new Map([...seasons].reverse().map(({ year, dyads }) => [year, dyads[dyad].resilience]));
}
