/**
 * describe : process → its description        (OGC API - Processes, Part 1, section 7.10 and its class for descriptions)
 */
import { type Static, type TSchema, Type } from 'typebox';
import { LinksSchema } from '../link.ts';
import { recordOf } from '../record.ts';
import { INPUTS, type ProcessId } from './inputs.ts';

const summary = {
  id: Type.String(),
  title: Type.String(),
  description: Type.String(),
  version: Type.String({
    description: 'Version of the process; a change of its inputs or result changes it.',
  }),
  jobControlOptions: Type.Array(Type.Enum(['sync-execute', 'async-execute', 'dismiss'])),
  outputTransmission: Type.Array(Type.Literal('value')),
  links: LinksSchema,
};

const part = {
  title: Type.String(),
  description: Type.String(),
  schema: recordOf(Type.Unknown(), { description: 'JSON Schema of the value.' }),
};

export const ProcessSummarySchema = Type.Object(summary, {
  $id: 'ProcessSummary',
  description: 'What a process is.',
  additionalProperties: false,
});

export const ProcessListSchema = Type.Object(
  { processes: Type.Array(Type.Ref('ProcessSummary')), links: LinksSchema },
  { $id: 'ProcessList', description: 'All processes.', additionalProperties: false },
);

export const ProcessSchema = Type.Object(
  {
    ...summary,
    inputs: recordOf(
      Type.Object(
        { ...part, minOccurs: Type.Integer(), maxOccurs: Type.Integer() },
        { additionalProperties: false },
      ),
    ),
    outputs: recordOf(Type.Object(part, { additionalProperties: false })),
  },
  { $id: 'Process', description: 'What a process takes and gives.', additionalProperties: false },
);

export type ProcessSummary = Static<typeof ProcessSummarySchema>;
export type Process = Static<typeof ProcessSchema>;

const WORDS: Readonly<
  Record<ProcessId, { readonly title: string; readonly description: string; readonly gives: string }>
> = {
  run: {
    title: 'Run a scenario',
    description: 'Runs one scenario and sums up who gets how much water and power.',
    gives:
      'Means of the run by riparian and place, its ledger and its balance; the series are at /runs/{runId}/series.',
  },
  compare: {
    title: 'Compare scenarios',
    description:
      'Runs several scenarios and lays them side by side: water, energy, the ledger, pressure on cooperation, and which of them can be told apart.',
    gives: 'The scenarios side by side, and what may be said of their order.',
  },
  assess: {
    title: 'Assess the pressure on cooperation of a scenario',
    description:
      'Judges one scenario against a reference policy by counterfactual runs, and opens its scores into parts with three bands.',
    gives: 'One record a score, complete in itself.',
  },
  explain: {
    title: 'Explain one place in one step',
    description: 'Replays a run to one step and tells the chain of limits that decided at one node.',
    gives: 'The chain of limits, in lines of text.',
  },
  echo: {
    title: 'Give back a message',
    description: 'Gives the message back after a while, for trying a client.',
    gives: 'The message.',
  },
};

/** What is read of an object's schema here. */
interface InputShape {
  readonly properties: Readonly<Record<string, TSchema>>;
  readonly required?: readonly string[];
}

export function describeBriefly(id: ProcessId, links: ProcessSummary['links']): ProcessSummary {
  const { title, description } = WORDS[id];
  return {
    ...{ id, title, description, version: '1.0.0' },
    jobControlOptions: ['sync-execute', 'async-execute', 'dismiss'],
    outputTransmission: ['value'],
    links,
  };
}

/** @param output - JSON Schema of the result, or a reference to it */
export function describe(
  id: ProcessId,
  output: Readonly<Record<string, unknown>>,
  links: ProcessSummary['links'],
): Process {
  const { properties, required = [] }: InputShape = INPUTS[id];
  const inputs = Object.entries(properties).map(([name, schema]) => {
    const { description = name } = schema as { description?: string };
    const least = required.includes(name) ? 1 : 0;
    return [name, { title: name, description, schema, minOccurs: least, maxOccurs: 1 }] as const;
  });
  const { gives } = WORDS[id];
  return {
    ...describeBriefly(id, links),
    inputs: Object.fromEntries(inputs) as Process['inputs'],
    outputs: { result: { title: 'result', description: gives, schema: output } },
  };
}
