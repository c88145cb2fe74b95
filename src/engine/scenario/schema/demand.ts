/**
 * demand : year, month, climate -> water wanted; water supplied -> return flow and consumption
 *
 * wanted = annual volume (or area x depth / efficiency) x share of the month x scale x growth x climate.
 */
import { type Static, Type } from 'typebox';
import { choice, count, profile, quantity, reference, shape, trajectory } from './leaf.ts';
import { kind, nodeCommon, provenance, salinityOfUse } from './node-common.ts';

const object = { additionalProperties: false };
const MONTH_s = 2_629_800;

/** A place where a demand or a canal takes water, with the capacity of its intake. */
export const OfftakeSchema = Type.Object(
  {
    node: reference('node', 'Point on the river, reservoir or canal.'),
    capacity: Type.Optional(
      profile('flow', 'Capacity of the intake in each calendar month.', { minimum: 0 }),
    ),
  },
  { description: 'One offtake.', ...object },
);

const ReturnSchema = Type.Object(
  {
    to: reference('node', 'Node that receives the return flow.'),
    share: quantity('share', 'Share of the withdrawal that comes back there.', { minimum: 0, maximum: 1 }),
  },
  { description: 'One path of return flow.', ...object },
);

export const DemandSchema = Type.Object(
  {
    ...nodeCommon,
    kind: kind('demand'),
    riparian: reference('riparian', 'Riparian that uses the water.'),
    from: Type.Array(OfftakeSchema, {
      description: 'Offtakes, upstream to downstream.',
      minItems: 1,
      maxItems: 8,
    }),
    use: choice(
      ['irrigation', 'municipal', 'industry'],
      'What the water is for; climate deltas touch irrigation only.',
      {
        default: 'irrigation',
      },
    ),
    class: count('Priority class; 1 comes first.', 1, 9, { default: 2 }),
    volume: Type.Optional(
      trajectory('annualVolume', 'Water wanted at the offtake in a year.', { minimum: 0 }),
    ),
    area: Type.Optional(
      trajectory('area', 'Irrigated area; with depth and efficiency it takes the place of volume.', {
        minimum: 0,
      }),
    ),
    depth: Type.Optional(
      profile('monthlyDepth', 'Crop water requirement in each calendar month.', { minimum: 0 }),
    ),
    efficiency: Type.Optional(trajectory('share', 'Crop use over withdrawal.', { minimum: 0 })),
    shape: Type.Optional(shape('Share of the annual volume in each calendar month.')),
    scale: quantity('share', 'Calibration factor on the water wanted; an assumption where it is not 100 %.', {
      minimum: 0,
      maximum: 10,
      default: 1,
    }),
    growth: quantity('annualRate', 'Compound growth of the water wanted since the first water year.', {
      minimum: -0.5,
      maximum: 0.5,
      default: 0,
    }),
    returns: Type.Optional(
      Type.Array(ReturnSchema, { description: 'Return flow; the rest is consumed.', maxItems: 8 }),
    ),
    returnDelay: quantity('duration', 'Mean time that return flow takes.', {
      minimum: 0,
      default: 3 * MONTH_s,
    }),
    ...salinityOfUse,
    pumping: quantity('energyPerVolume', 'Energy to lift a unit of water, a load of the riparian.', {
      minimum: 0,
      default: 0,
    }),
    benefit: Type.Optional(
      Type.Object(
        {
          ...provenance,
          value: quantity('waterValue', 'Benefit of a unit of water at full supply.', { minimum: 0 }),
          yieldResponse: quantity('share', 'Ky: relative loss of benefit over relative deficit.', {
            minimum: 0,
            maximum: 2,
            default: 1,
          }),
        },
        { description: 'Money value of the water.', ...object },
      ),
    ),
  },
  { description: 'A use of water by one riparian.', ...object },
);

export type Demand = Static<typeof DemandSchema>;
