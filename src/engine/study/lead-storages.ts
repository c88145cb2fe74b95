/**
 * leadOfStorages : RunBundle → multi-year storage, release against plan, room in mid-basin        (one row a reservoir and day)
 *
 * Plan and rule are those of the reference policy: its run says what the reservoir holds and lets out in the same months.
 */
import { orderedSum, positive } from '../base/number.ts';
import { M3_PER_KM3 } from '../outcome/indicators-riparian.ts';
import { seriesOrZeros, yearsOfRun } from '../outcome/indicators-time.ts';
import type { Outcome } from '../outcome/outcome.ts';
import { midBasinRoom, multiYearStorage, releaseDeviation } from '../risk/lead-indicators.ts';
import type { LeadRow } from '../risk/lead-panel.ts';
import type { RiskParameters } from '../risk/parameter-types.ts';
import type { Reservoir } from '../scenario/schema/reservoir.ts';
import { type RunBundle, referenceRun, wholeRun } from './bundle.ts';
import { endOfMonth, meanOfYears, rankAmong, startOfMonth, sumOfMonths } from './month-columns.ts';

type Rules = RiskParameters['leadIndicators'];

/** A reservoir that holds so much of the inflow of a mean year carries water from year to year. */
const LEAST_CARRYOVER = 0.2;

/** Storages of two runs are sums of many steps: they differ by less than this where nothing differs. */
const ROUNDING_m3 = 1;

/** Halves of the water year: the months they begin and end in, and the day after. */
const HALVES = [
  { first: 10, last: 3, day: '04-01' },
  { first: 4, last: 9, day: '10-01' },
] as const;

export function leadOfStorages(bundle: RunBundle, rules: Rules): LeadRow[] {
  const { scenario, outcome } = wholeRun(bundle);
  const reservoirs = Object.entries(scenario.nodes).flatMap(([id, node]) =>
    node.kind === 'reservoir' ? [{ id, node }] : [],
  );
  return reservoirs.flatMap(({ id, node }) => [
    ...(node.flood === undefined ? [] : roomRows(outcome, id, node, node.flood.capacity)),
    ...(carriesOver(bundle, id, node)
      ? [...storageRows(bundle, id, node, rules), ...releaseRows(bundle, id, rules)]
      : []),
  ]);
}

function carriesOver(bundle: RunBundle, id: string, { full, dead }: Reservoir): boolean {
  const { outcome } = referenceRun(bundle);
  const inflow_m3 = orderedSum(seriesOrZeros(outcome, id, 'inflow_m3'));
  return full - dead >= (LEAST_CARRYOVER * inflow_m3) / yearsOfRun(outcome.calendar);
}

function storageRows(bundle: RunBundle, id: string, { initial }: Reservoir, rules: Rules): LeadRow[] {
  return HALVES.flatMap(({ first, last, day }) => {
    const [own, reference] = [wholeRun(bundle).outcome, referenceRun(bundle).outcome].map((outcome) => {
      const storage_m3 = seriesOrZeros(outcome, id, 'storage_m3');
      return {
        before: startOfMonth(outcome.calendar, storage_m3, first, initial),
        now: endOfMonth(outcome.calendar, storage_m3, last),
      };
    });
    const record = reference.now.filter((value) => value !== undefined);
    return own.now.flatMap((now, year): LeadRow[] => {
      const before = own.before[year];
      const [ruleBefore, ruleNow] = [reference.before[year], reference.now[year]];
      if (now === undefined || before === undefined || ruleBefore === undefined || ruleNow === undefined)
        return [];
      const known = {
        rank: rankAmong(now, record),
        drawdown: positive(before - now),
        ruleDrawdown: positive(ruleBefore - ruleNow) + ROUNDING_m3,
      };
      const waterYear = waterYearAt(bundle, year);
      const announced = day === '10-01' ? waterYear + 1 : waterYear;
      return [
        { ...multiYearStorage(known, rules), about: id, waterYear: announced, known: `${waterYear}-${day}` },
      ];
    });
  });
}

function releaseRows(bundle: RunBundle, id: string, rules: Rules): LeadRow[] {
  const [released, planned] = [wholeRun(bundle).outcome, referenceRun(bundle).outcome].map((outcome) =>
    sumOfMonths(outcome.calendar, seriesOrZeros(outcome, id, 'outflow_m3'), [10, 11, 12]),
  );
  return released.flatMap((own, year): LeadRow[] => {
    const plan = planned[year];
    if (own === undefined || plan === undefined) return [];
    const waterYear = waterYearAt(bundle, year);
    const one = releaseDeviation({ planned: plan, released: own }, rules);
    return [{ ...one, about: id, waterYear, known: `${waterYear}-01-01` }];
  });
}

function roomRows(outcome: Outcome, id: string, { full }: Reservoir, capacity_m3s: number): LeadRow[] {
  const { calendar } = outcome;
  const months = [12, 1, 2];
  const expected = meanOfYears(sumOfMonths(calendar, seriesOrZeros(outcome, id, 'inflow_m3'), months));
  const seconds = sumOfMonths(calendar, calendar.step_s, months);
  const stored = endOfMonth(calendar, seriesOrZeros(outcome, id, 'storage_m3'), 11);
  return stored.flatMap((storage_m3, year): LeadRow[] => {
    const winter_s = seconds[year];
    if (storage_m3 === undefined || expected === undefined || winter_s === undefined) return [];
    const waterYear = calendar.firstWaterYear + year;
    const one = midBasinRoom({
      room: positive(full - storage_m3) / M3_PER_KM3,
      expectedInflow: expected / M3_PER_KM3,
      iceCapacity: (capacity_m3s * winter_s) / M3_PER_KM3,
    });
    return [{ ...one, about: id, waterYear, known: `${waterYear - 1}-12-01` }];
  });
}

function waterYearAt(bundle: RunBundle, year: number): number {
  return wholeRun(bundle).outcome.calendar.firstWaterYear + year;
}
