/**
 * lake : V' = max(0, V + inflow - evaporation(area) - seepage) ; outlet : counts what enters
 */
import { type Static, Type } from 'typebox';
import { flag, quantity, reference } from './leaf.ts';
import { initialSalinity, kind, nodeCommon } from './node-common.ts';
import { CurvePointSchema, EvaporationSchema } from './reservoir.ts';
import { WantsSchema } from './wetland.ts';

const object = { additionalProperties: false };

export const LakeSchema = Type.Object(
  {
    ...nodeCommon,
    kind: kind('lake'),
    curve: Type.Array(CurvePointSchema, {
      description: 'Stage-storage-area curve, rising.',
      minItems: 2,
      maxItems: 200,
    }),
    initial: quantity('volume', 'Volume at the start of the run.', { minimum: 0 }),
    ...initialSalinity,
    evaporation: Type.Optional(EvaporationSchema),
    seepage: quantity('flow', 'Water lost to the ground.', { minimum: 0, default: 0 }),
    sill: Type.Optional(
      Type.Object(
        {
          storage: quantity('volume', 'Volume above which the lake spills.', { minimum: 0 }),
          to: reference('node', 'Node that receives the spill in the same step.'),
        },
        { description: 'The sill or dam over which the lake spills.', ...object },
      ),
    ),
    wants: Type.Optional(WantsSchema),
    sea: flag('Counts as a sea in the comparison.', { default: false }),
  },
  { description: 'A terminal lake.', ...object },
);

export const OutletSchema = Type.Object(
  {
    ...nodeCommon,
    kind: kind('outlet'),
    sea: flag('Counts as a sea in the comparison.', { default: false }),
  },
  { description: 'A terminal that counts what enters.', ...object },
);

export type Lake = Static<typeof LakeSchema>;
