/**
 * canal : water taken at its head -> seepage + water for the demands along it
 */
import { Type } from 'typebox';
import { OfftakeSchema } from './demand.ts';
import { profile, quantity, reference } from './leaf.ts';
import { evaporatingLoss, kind, nodeCommon } from './node-common.ts';

export const CanalSchema = Type.Object(
  {
    ...nodeCommon,
    kind: kind('canal'),
    from: Type.Array(OfftakeSchema, {
      description: 'Heads of the canal, upstream to downstream.',
      minItems: 1,
      maxItems: 8,
    }),
    capacity: Type.Optional(
      profile('flow', 'Most water that the canal carries, in each calendar month.', { minimum: 0 }),
    ),
    seepage: quantity('share', 'Share of the intake that seeps or evaporates on the way.', {
      minimum: 0,
      maximum: 0.95,
      default: 0,
    }),
    ...evaporatingLoss,
    seepageTo: Type.Optional(
      reference('node', 'Node that receives the seepage; by default it leaves the basin.'),
    ),
  },
  {
    description: 'A conveyance that takes only what the demands along it order.',
    additionalProperties: false,
  },
);
