/**
 * wetland : inflow, wants -> consumption and the flow that passes        (environmental flow, in line)
 */
import { Type } from 'typebox';
import { count, quantity, reference, shape } from './leaf.ts';
import { inLine, kind, nodeCommon } from './node-common.ts';

const object = { additionalProperties: false };

/** An order that a place without a user sends upstream, in a priority class of its own (9 = the last by default). */
export const WantsSchema = Type.Object(
  {
    annual: quantity('annualVolume', 'Inflow wanted in a year.', { minimum: 0 }),
    shape: shape('Share of it in each calendar month.'),
    class: count('Priority class of the order; 9 comes last.', 1, 9, { default: 9 }),
  },
  { description: 'Inflow that the place wants.', ...object },
);

export const WetlandSchema = Type.Object(
  {
    ...nodeCommon,
    ...inLine,
    kind: kind('wetland'),
    riparian: reference('riparian', 'Riparian in whose name the order is placed.'),
    wants: WantsSchema,
    consumption: quantity(
      'share',
      'Share of the water received, up to what is wanted, that evaporates there.',
      {
        minimum: 0,
        maximum: 1,
        default: 0,
      },
    ),
  },
  { description: 'A delta, floodplain or environmental flow on the river.', ...object },
);
