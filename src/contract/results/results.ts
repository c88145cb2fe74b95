/**
 * RESULTS : process → what it gives        (each with its provenance)
 */
import { type TSchema, Type } from 'typebox';
import type { ProcessId } from '../processes/inputs.ts';

const open = (id: string, schema: string, description: string) =>
  Type.Object(
    { schema: Type.Literal(schema), provenance: Type.Ref('Provenance') },
    { $id: id, description, additionalProperties: true },
  );

const RunResultSchema = open(
  'RunResult',
  'mirab-run-summary/1',
  'Means of a run by riparian and place, its ledger and its balance; units stand in the keys.',
);
const ComparisonResultSchema = open(
  'ComparisonResult',
  'mirab-comparison-set/1',
  'Scenarios side by side, as `mirab compare --json` prints them.',
);
const AssessmentResultSchema = open(
  'AssessmentResult',
  'mirab-assessment-set/1',
  'One record a score, as `mirab assess --json` prints them.',
);
const ExplanationResultSchema = Type.Object(
  {
    schema: Type.Literal('mirab-explanation/1'),
    node: Type.String(),
    step: Type.String({ description: 'Label of the step, such as "2030-07".' }),
    lines: Type.Array(Type.String(), { description: 'The chain of limits, at most 80 columns wide.' }),
    provenance: Type.Ref('Provenance'),
  },
  {
    $id: 'ExplanationResult',
    description: 'What decided at one node in one step.',
    additionalProperties: false,
  },
);
const EchoResultSchema = Type.Object(
  {
    schema: Type.Literal('mirab-echo/1'),
    message: Type.String(),
    provenance: Type.Ref('Provenance'),
  },
  { $id: 'EchoResult', description: 'The message.', additionalProperties: false },
);

export const RESULTS: Readonly<Record<ProcessId, TSchema>> = {
  run: RunResultSchema,
  compare: ComparisonResultSchema,
  assess: AssessmentResultSchema,
  explain: ExplanationResultSchema,
  echo: EchoResultSchema,
};
