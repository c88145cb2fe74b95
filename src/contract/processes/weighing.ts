/**
 * weighing : which claims count, with which weights, how many draws and members        (as `mirab assess` has them)
 */
import { Type } from 'typebox';
import { recordOf } from '../record.ts';
import { scenarioSchema } from './scenario-input.ts';

export const weighing = {
  reference: Type.Optional(scenarioSchema),
  claims: Type.Optional(
    Type.String({
      maxLength: 100,
      description: 'Claims that count, with or without weights: "need,fair" or "ent=2,need=1".',
    }),
  ),
  weights: Type.Optional(
    recordOf(Type.Number(), {
      maxProperties: 100,
      description: 'Weights of the index by their paths, such as {"caps.shortage": 0.7}.',
    }),
  ),
  draws: Type.Optional(
    Type.Integer({ minimum: 64, maximum: 65_536, default: 1024, description: 'Draws of the weights.' }),
  ),
  members: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 10_000,
      default: 0,
      description: 'Members of synthetic hydrology, for the band of hydrology.',
    }),
  ),
  seed: Type.Optional(
    Type.Integer({ minimum: 0, maximum: 4_294_967_295, default: 1, description: 'Seed of the members.' }),
  ),
};

export const attributionSchema = Type.Optional(
  Type.Enum(['exact', 'one-at-a-time'], {
    default: 'exact',
    description: 'By all coalitions of riparians, or one riparian at a time, which takes far fewer runs.',
  }),
);
