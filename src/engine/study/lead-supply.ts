/**
 * leadOfSupply : RunBundle → the season's inflow against need, by river, and the load of October to March against cover, by riparian
 *
 * Forecast supply = A of the reference policy (fair-share.ts) with the forecast in place of the inflow that came, which differ by
 * (1 − skill)(norm − inflow). Cover = hydropower of a mean non-vegetation season + plants + contracts + lines.
 */
import { orderedSum, positive } from '../base/number.ts';
import type { BasinModel } from '../model/basin-model.ts';
import { compile } from '../model/compile.ts';
import type { PowerColumns } from '../model/power-columns.ts';
import { seasonSum } from '../outcome/indicators-riparian.ts';
import { seasonOfStep, seriesOrZeros } from '../outcome/indicators-time.ts';
import { inflowForecast, winterLoad } from '../risk/lead-indicators.ts';
import type { LeadAbsence, LeadRow } from '../risk/lead-panel.ts';
import type { RiskParameters } from '../risk/parameter-types.ts';
import { type Run, type RunBundle, wholeRun } from './bundle.ts';
import { allocableWater } from './fair-share.ts';
import { meanOfYears, rankAmong, sumOfMonths } from './month-columns.ts';

type Rules = RiskParameters['leadIndicators'];
type Panel = { readonly rows: LeadRow[]; readonly absent: LeadAbsence[] };

const SUMMER = [4, 5, 6, 7, 8, 9];
const WINTER = [10, 11, 12, 1, 2, 3];
const SECONDS_PER_HOUR = 3600;

export function leadOfSupply(bundle: RunBundle, rules: Rules): Panel {
  const run = wholeRun(bundle);
  const model = compile(run.scenario);
  const forecasts = forecastRows(bundle, model, rules);
  const loads = model.power.flatMap((system) => loadRows(run, model, system, rules));
  const absent: LeadAbsence[] = [
    ...forecasts.absent,
    ...(model.power.length === 0
      ? [{ id: 'winter-load' as const, reason: 'No riparian of the scenario has a power system.' }]
      : []),
  ];
  return { rows: [...forecasts.rows, ...loads], absent };
}

function forecastRows(bundle: RunBundle, model: BasinModel, rules: Rules): Panel {
  const { scenario, outcome } = wholeRun(bundle);
  const allocable = allocableWater(bundle);
  const rows: LeadRow[] = [];
  const absent: LeadAbsence[] = [];
  for (const [river, about] of model.riverIds.entries()) {
    const forecast_m3 = forecastInflow(model, scenario.hydrology.skill, river);
    const years = sumOfMonths(model.calendar, forecast_m3.byStep, SUMMER);
    const record = years.filter((value) => value !== undefined);
    const demands = Object.entries(scenario.nodes).flatMap(([id, node]) =>
      node.kind === 'demand' && node.river === about ? [id] : [],
    );
    const need_m3 = seasonSum(outcome, demands, 'demand_m3');
    if (orderedSum(need_m3) === 0 || !forecast_m3.fed) {
      const reason = forecast_m3.fed ? 'No demand stands on the river.' : 'No catchment feeds the river.';
      absent.push({ id: 'inflow-forecast', about, reason });
      continue;
    }
    years.forEach((inflow_m3, year) => {
      if (inflow_m3 === undefined) return;
      const season = 2 * year + 1;
      const waterYear = outcome.calendar.firstWaterYear + year;
      const known = {
        need: need_m3[season],
        forecastSupply: positive(allocable[about][season] + forecast_m3.surprise[season]),
        forecastRank: rankAmong(inflow_m3, record),
      };
      rows.push({ ...inflowForecast(known, rules), about, waterYear, known: `${waterYear}-04-01` });
    });
  }
  return { rows, absent };
}

interface ForecastInflow {
  readonly byStep: Float64Array;
  /** Forecast less inflow, by season of the run. */
  readonly surprise: Float64Array;
  readonly fed: boolean;
}

function forecastInflow({ calendar, catchments }: BasinModel, skill: number, river: number): ForecastInflow {
  const byStep = new Float64Array(calendar.stepCount);
  const surprise = new Float64Array(2 * calendar.waterYearCount);
  const count = catchments.node.length;
  let fed = false;
  for (let catchment = 0; catchment < count; catchment++) {
    if (catchments.counted[catchment] === 0 || catchments.river[catchment] !== river) continue;
    fed = true;
    for (let step = 0; step < calendar.stepCount; step++) {
      const [inflow_m3, norm_m3] = [
        catchments.inflow_m3[step * count + catchment],
        catchments.norm_m3[step * count + catchment],
      ];
      const off_m3 = (1 - skill) * (norm_m3 - inflow_m3);
      byStep[step] += inflow_m3 + off_m3;
      surprise[seasonOfStep(calendar, step)] += off_m3;
    }
  }
  return { byStep, surprise, fed };
}

function loadRows({ outcome }: Run, model: BasinModel, system: PowerColumns, rules: Rules): LeadRow[] {
  const { calendar } = model;
  const about = model.riparianIds[system.riparian];
  const winterOf = (values: ArrayLike<number>) => sumOfMonths(calendar, values, WINTER);
  const series = (variable: string) => seriesOrZeros(outcome, about, variable);
  const pumping_MWh = series('pumping_MWh');
  const load = winterOf(series('load_MWh').map((own, step) => own + pumping_MWh[step]));
  const hydropower = meanOfYears(winterOf(series('hydropower_MWh'))) ?? 0;
  const firm = winterOf(Float64Array.from(calendar.step_s, (_, step) => firmSupply_MWh(model, system, step)));
  return load.flatMap((winter_MWh, year): LeadRow[] => {
    const firm_MWh = firm[year];
    if (winter_MWh === undefined || firm_MWh === undefined) return [];
    const waterYear = calendar.firstWaterYear + year;
    const one = winterLoad({ load: winter_MWh, covered: hydropower + firm_MWh }, rules);
    return [{ ...one, about, waterYear, known: `${waterYear - 1}-10-01` }];
  });
}

/** What plants, contracts and lines can give in a step, whatever they are asked for. */
function firmSupply_MWh({ calendar }: BasinModel, system: PowerColumns, step: number): number {
  const month = calendar.month[step] - 1;
  const part = calendar.step_s[step] / calendar.month_s[step];
  const hours = calendar.step_s[step] / SECONDS_PER_HOUR;
  const monthly_MWh = orderedSum(system.plants.map(({ month_MWh }) => month_MWh[month]));
  const lines_MW = orderedSum(system.imports.map(({ capacity_MW }) => capacity_MW[month]));
  return (monthly_MWh + system.contracted_MWh[month]) * part + lines_MW * hours;
}
