/**
 * RESULTS : process → the schema of what it gives        (each with its provenance; RESULT_PARTS are what they refer to)
 */
import { type TSchema, Type } from 'typebox';
import type { ProcessId } from '../processes/inputs.ts';
import schemas from './result-schemas.json' with { type: 'json' };

const provenance = Type.Ref('Provenance');

const ExplanationSchema = Type.Object(
  {
    schema: Type.Literal('mirab-explanation/1'),
    title: Type.String(),
    node: Type.String(),
    step: Type.String({ description: 'Label of the step, such as "2030-07".' }),
    lines: Type.Array(Type.String(), { description: 'The chain of limits, at most 80 columns wide.' }),
    provenance,
  },
  {
    $id: 'Explanation',
    description: 'What decided at one node in one step.',
    additionalProperties: false,
  },
);

const EchoSchema = Type.Object(
  { schema: Type.Literal('mirab-echo/1'), message: Type.String(), provenance },
  { $id: 'Echo', description: 'The message.', additionalProperties: false },
);

/** Made of the types of the results; see scripts/write-result-schemas.ts. */
const { RunSummary, ComparisonSet, AssessmentSet, ...parts } = schemas;

export const RESULTS: Readonly<Record<ProcessId, TSchema & { readonly $id: string }>> = {
  run: withProvenance('RunSummary', RunSummary),
  compare: withProvenance('ComparisonSet', ComparisonSet),
  assess: withProvenance('AssessmentSet', AssessmentSet),
  explain: { ...ExplanationSchema, $id: 'Explanation' },
  echo: { ...EchoSchema, $id: 'Echo' },
};

export const RESULT_PARTS: readonly TSchema[] = Object.entries(parts).map(([name, schema]) => ({
  ...schema,
  $id: name,
}));

interface ObjectShape {
  readonly properties: object;
  readonly required: readonly string[];
}

function withProvenance(name: string, schema: ObjectShape): TSchema & { readonly $id: string } {
  const { properties, required } = schema;
  const extended = { properties: { ...properties, provenance }, required: [...required, 'provenance'] };
  return { ...schema, ...extended, $id: name };
}
