/**
 * INPUTS : what each process takes        (unknown keys are refused, and nothing is coerced)
 */
import { type Static, Type } from 'typebox';
import { asked, listedScenarioSchema } from './scenario-input.ts';
import { attributionSchema, weighing } from './weighing.ts';

const closed = { additionalProperties: false };

export const INPUTS = {
  run: Type.Object(asked, closed),
  compare: Type.Object(
    {
      scenarios: Type.Array(listedScenarioSchema, {
        minItems: 1,
        maxItems: 64,
        description: 'The scenarios, in the order of the result.',
      }),
      baseline: Type.Optional(
        Type.String({
          maxLength: 64,
          description:
            'Id in the result that differences are taken from; by default what the scenarios name, else the first.',
        }),
      ),
      ...weighing,
      attribution: attributionSchema,
    },
    closed,
  ),
  assess: Type.Object({ ...asked, ...weighing, attribution: attributionSchema }, closed),
  explain: Type.Object(
    {
      ...asked,
      node: Type.String({ maxLength: 64, description: 'Id of a node, such as "toktogul".' }),
      when: Type.String({
        maxLength: 10,
        description: 'A month or a day of the run, such as "2030-07" or "2030-07-15".',
      }),
    },
    closed,
  ),
  echo: Type.Object(
    {
      message: Type.String({ maxLength: 10_000, description: 'What comes back.' }),
      delay_s: Type.Optional(
        Type.Number({ minimum: 0, maximum: 60, default: 0, description: 'How long it takes, in seconds.' }),
      ),
    },
    closed,
  ),
} as const;

export type ProcessId = keyof typeof INPUTS;
export type Inputs = { readonly [Id in ProcessId]: Static<(typeof INPUTS)[Id]> };

/** A process with the inputs of a request to it. */
export type Ask = {
  readonly [Id in ProcessId]: { readonly process: Id; readonly inputs: Inputs[Id] };
}[ProcessId];

export const PROCESS_IDS = Object.keys(INPUTS) as readonly ProcessId[];
