/**
 * live : the door of the page        (a compiled model in, an outcome out; neither YAML nor mathjs behind it)
 */
export type { Diagnostic } from './base/diagnostic.ts';
export type { Result } from './base/result.ts';
export { labelOf, stepOf } from './calendar/date.ts';
export type { BasinModel } from './model/basin-model.ts';
export { type Outcome, seriesOf } from './outcome/outcome.ts';
export { simulate } from './run/simulate.ts';
