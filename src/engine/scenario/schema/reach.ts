/**
 * reach : inflow at the head -> loss, offtakes, delayed outflow at the end
 */
import { Type } from 'typebox';
import { profile, quantity } from './leaf.ts';
import { evaporatingLoss, FloodSchema, initialSalinity, inLine, kind, nodeCommon } from './node-common.ts';

const object = { additionalProperties: false };

export const ReachSchema = Type.Object(
  {
    ...nodeCommon,
    ...inLine,
    kind: kind('reach'),
    loss: quantity('share', 'Share of the inflow at the head that is lost, before offtakes.', {
      minimum: 0,
      maximum: 0.95,
      default: 0,
    }),
    ...evaporatingLoss,
    lag: quantity('duration', 'Travel time of the water that passes the offtakes.', {
      minimum: 0,
      default: 0,
    }),
    transit: quantity('volume', 'Water on its way at the start of the run.', { minimum: 0, default: 0 }),
    ...initialSalinity,
    capacity: Type.Optional(
      profile('flow', 'Flow that orders may ask of the channel, in each calendar month.', { minimum: 0 }),
    ),
    flood: Type.Optional(FloodSchema),
  },
  { description: 'A stretch of river.', ...object },
);

/** junction : inflows -> their sum. */
export const JunctionSchema = Type.Object(
  { ...nodeCommon, ...inLine, kind: kind('junction') },
  { description: 'A confluence or an offtake point without loss.', ...object },
);

/** gauge : inflow -> the same flow, counted; the control point of clauses. */
export const GaugeSchema = Type.Object(
  { ...nodeCommon, ...inLine, kind: kind('gauge') },
  { description: 'A control point.', ...object },
);
