/**
 * hydropower : flow -> energy        (run of river: energy = yield x min(flow, turbine limit))
 */
import { type Static, Type } from 'typebox';
import { quantity, reference } from './leaf.ts';
import { inLine, jointShares, kind, nodeCommon } from './node-common.ts';

export const HydropowerSchema = Type.Object(
  {
    ...nodeCommon,
    ...inLine,
    kind: kind('hydropower'),
    riparian: reference('riparian', 'Riparian that operates the plant.'),
    yield: Type.Optional(
      quantity('energyPerVolume', 'Energy of a unit of water; or give head and efficiency.', { minimum: 0 }),
    ),
    head: Type.Optional(quantity('stage', 'Fall across the turbines.', { minimum: 0 })),
    efficiency: Type.Optional(
      quantity('share', 'Energy made over energy of the falling water.', { minimum: 0, maximum: 1 }),
    ),
    capacity: quantity('power', 'Installed capacity.', { minimum: 0 }),
    turbineFlow: Type.Optional(quantity('flow', 'Most water that the turbines pass.', { minimum: 0 })),
    ...jointShares,
  },
  { description: 'A plant, or a cascade of plants, that stores no water.', additionalProperties: false },
);

export type Hydropower = Static<typeof HydropowerSchema>;
