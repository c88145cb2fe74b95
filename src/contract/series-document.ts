/**
 * SeriesDocument : series of a run by step, as JSON        (variables end in their unit)
 */
import { type Static, Type } from 'typebox';
import { ENGINE_VERSION, labelOf, type Outcome, type Series } from '../engine/index.ts';
import { hashSchema } from './ids.ts';

export const SeriesDocumentSchema = Type.Object(
  {
    schema: Type.Literal('mirab-series/1'),
    scenario: Type.String(),
    runId: hashSchema('Of the run.'),
    digest: hashSchema('SHA-256 of all series of the run, those left out here included.'),
    engineVersion: Type.String(),
    steps: Type.Array(Type.String(), { description: 'Labels of the steps, such as "2030-07".' }),
    series: Type.Array(
      Type.Object(
        {
          group: Type.Enum(['node', 'riparian', 'trade', 'river']),
          of: Type.String({ description: 'Id of the node, riparian, trade or river.' }),
          variable: Type.String({ description: 'What it is, ending in its unit.' }),
          values: Type.Array(Type.Number(), { description: 'One a step.' }),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { $id: 'SeriesDocument', description: 'Series of a run by step.', additionalProperties: false },
);

type SeriesDocument = Static<typeof SeriesDocumentSchema>;

export function seriesDocument(outcome: Outcome, series: readonly Series[]): SeriesDocument {
  const { calendar, runId, digest, scenario } = outcome;
  return {
    schema: 'mirab-series/1',
    scenario: scenario.id,
    ...{ runId, digest, engineVersion: ENGINE_VERSION },
    steps: Array.from({ length: calendar.stepCount }, (_, step) => labelOf(calendar, step)),
    series: series.map(({ group, of, variable, values }) => ({
      ...{ group, of, variable },
      values: Array.from(values),
    })),
  };
}
