/**
 * live : the door of the page        (a checked scenario and positions in, outcomes and judgements out; no text, no disk)
 *
 * Behind it stand neither YAML, mathjs nor the schemas of files: scenarios come checked, and the page compiles them itself
 * as often as a hand moves a lever.
 */
export type { Diagnostic } from './base/diagnostic.ts';
export type { Result } from './base/result.ts';
export type { Calendar } from './calendar/calendar.ts';
export { labelOf, stepOf } from './calendar/date.ts';
export type { RiparianComparison, Standing } from './compare/comparison.ts';
export { compareRiparians } from './compare/riparian-figures.ts';
export type { BasinModel } from './model/basin-model.ts';
export { compile } from './model/compile.ts';
export { ENGINE_VERSION } from './model/version.ts';
export { type Indicators, measure } from './outcome/indicators.ts';
export { type Outcome, type Series, seriesOf } from './outcome/outcome.ts';
export { chooseParameters } from './risk/choose-parameters.ts';
export { assessHistory } from './risk/history.ts';
export { BASELINES, HARMS } from './risk/names.ts';
export { parametersHash, RISK_PARAMETERS, type RiskParameters } from './risk/parameters.ts';
export { quantileOf } from './risk/statistics.ts';
export { simulate } from './run/simulate.ts';
export type { LoadedScenario } from './scenario/assemble.ts';
export { type Moved, moveLevers, type RefusedPosition, standingOf } from './scenario/move-levers.ts';
export type { Positions } from './scenario/positions.ts';
export type { Provenance, Scenario } from './scenario/schema/scenario.ts';
export { assessScenario } from './study/assess.ts';
export type { Assessment } from './study/judge.ts';
export { type Breathe, localRunner } from './study/many-runner.ts';
export { memberScenario } from './study/members.ts';
export { type Weighable, weighAssessment } from './study/weigh-scenarios.ts';
export { formatQuantity } from './units/format-quantity.ts';
export { parseQuantity } from './units/parse-quantity.ts';
export type { QuantityName } from './units/quantities.ts';
