/**
 * Provenance : what a result was made with        (part of every result; with it the result can be made again, bit for bit)
 */
import { type Static, Type } from 'typebox';
import { ENGINE_VERSION, type Outcome, type RiskParameters } from '../engine/index.ts';
import { hashSchema } from './ids.ts';

const judged = (description: string) => Type.Union([Type.String({ description }), Type.Null()]);

export const ProvenanceSchema = Type.Object(
  {
    engineVersion: Type.String(),
    runs: Type.Array(
      Type.Object(
        {
          scenario: Type.String({ description: 'Id of the scenario.' }),
          runId: hashSchema('SHA-256 of the inputs and the version of the engine.'),
          digest: hashSchema('SHA-256 of all series of the run.'),
        },
        { additionalProperties: false },
      ),
      { description: 'The runs that the result tells of, in its order.' },
    ),
    claimSet: judged('The claims that shortfalls count against; null where nothing is scored.'),
    parametersVersion: judged('Version of the parameters of the index; null where nothing is scored.'),
    parametersHash: judged('SHA-256 of these parameters; null where nothing is scored.'),
    validation: judged('Whether the scores are validated; null where nothing is scored.'),
  },
  { $id: 'Provenance', description: 'What the result was made with.', additionalProperties: false },
);

export type Provenance = Static<typeof ProvenanceSchema>;

type Made = Pick<Outcome, 'runId' | 'digest'> & { readonly scenario: string };

/** @param scored - the parameters and the status of validation, where there are scores */
export function provenanceOf(
  runs: readonly Made[],
  scored?: { readonly parameters: RiskParameters; readonly hash: string; readonly validation: string },
): Provenance {
  return {
    engineVersion: ENGINE_VERSION,
    runs: runs.map(({ scenario, runId, digest }) => ({ scenario, runId, digest })),
    claimSet: scored === undefined ? null : claimSetOf(scored.parameters),
    parametersVersion: scored?.parameters.version ?? null,
    parametersHash: scored?.hash ?? null,
    validation: scored?.validation ?? null,
  };
}

/** The claims that count, in words for a result. */
export function claimSetOf({ baselines: { weights } }: RiskParameters): string {
  const counted = (['ent', 'need', 'cf', 'fair'] as const).filter((name) => weights[name] > 0);
  return counted.map((name) => `${name} ${Math.round(weights[name] * 100)} %`).join(', ');
}
