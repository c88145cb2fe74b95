/**
 * Inputs, Result : process → what it takes and gives        (named parts of the generated types)
 */
import type { components, operations } from './api-types.ts';

export type ProcessId = 'run' | 'compare' | 'assess' | 'explain' | 'echo';

type Execution<Id extends ProcessId> = operations[`execute-${Id}`];

export type Inputs<Id extends ProcessId> =
  Execution<Id>['requestBody']['content']['application/json']['inputs'];

/** The result itself, not the document of results that it may stand in. */
export type Result<Id extends ProcessId> = Extract<
  Execution<Id>['responses'][200]['content']['application/json'],
  { readonly schema: string }
>;

type Schemas = components['schemas'];
export type Problem = Schemas['Problem'];
export type Reason = Schemas['Reason'];
export type ScenarioSummary = Schemas['ScenarioSummary'];
export type ScenarioDocument = Schemas['ScenarioDocument'];
export type SeriesDocument = Schemas['SeriesDocument'];
export type StatusInfo = Schemas['StatusInfo'];

/** A job, with the process that says what its result is. */
export type Job<Id extends ProcessId = ProcessId> = Omit<StatusInfo, 'processID'> & {
  readonly processID: Id;
};
