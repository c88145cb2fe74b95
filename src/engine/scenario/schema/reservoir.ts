/**
 * reservoir : storage, inflow, regime -> release, spill, energy      (S' = S + I - E - R - spill)
 */
import { type Static, Type } from 'typebox';
import { profile, quantity, reference, rule, trajectory } from './leaf.ts';
import {
  FloodSchema,
  initialSalinity,
  inLine,
  jointShares,
  kind,
  nodeCommon,
  provenance,
} from './node-common.ts';

const object = { additionalProperties: false };

export const CurvePointSchema = Type.Object(
  {
    stage: quantity('stage', 'Water level above datum.'),
    storage: quantity('volume', 'Volume stored at that stage.', { minimum: 0 }),
    area: quantity('area', 'Water surface at that stage.', { minimum: 0 }),
  },
  { description: 'One point of the stage-storage-area curve.', ...object },
);

export const EvaporationSchema = Type.Object(
  {
    ...provenance,
    depth: profile(
      'monthlyDepth',
      'Open-water evaporation less rain in each calendar month (negative where rain is more).',
    ),
  },
  { description: 'Net evaporation from the water surface.', ...object },
);

const RegimeSchema = Type.Union(
  [
    Type.Object(
      {
        ...provenance,
        kind: kind('target'),
        rate: rule(
          'flow',
          'Release wanted in each calendar month, or an expression of what the operator knows.',
        ),
      },
      { description: 'Release a given rate.', ...object },
    ),
    Type.Object(
      {
        ...provenance,
        kind: kind('rule-curve'),
        storage: profile('volume', 'Storage wanted at the end of each calendar month.', { minimum: 0 }),
      },
      { description: 'Release what stands above the storage wanted at the end of the step.', ...object },
    ),
    Type.Object(
      { ...provenance, kind: kind('energy') },
      { description: "Release what the riparian's power load needs after its other supply.", ...object },
    ),
    Type.Object(
      { ...provenance, kind: kind('irrigation') },
      { description: 'Release all orders from below, whoever places them.', ...object },
    ),
  ],
  { description: 'What the operator goes by.' },
);

const ZoneSchema = Type.Object(
  {
    below: quantity('volume', 'Storage at which the factor holds.', { minimum: 0 }),
    factor: quantity('share', 'Share of the release wanted beyond the minimum flow that is granted.', {
      minimum: 0,
      maximum: 1,
    }),
  },
  {
    description:
      'One limit of the hedging zones; between limits the factor is linear, beyond the first and last it is constant.',
    ...object,
  },
);

const FillingSchema = Type.Object(
  {
    ...provenance,
    storage: trajectory(
      'volume',
      'Operating full storage that the dam has reached in each water year; 0 before it is built. It never falls, and ends at `full`.',
      { minimum: 0 },
    ),
    mostKept: quantity('share', 'Most of the inflow of a step that may be kept while the dam fills.', {
      minimum: 0,
      maximum: 1,
      default: 1,
    }),
  },
  { description: 'A new dam, which is built in the run or still fills.', ...object },
);

const TurbineSchema = Type.Object(
  {
    ...provenance,
    tailwater: quantity('stage', 'Water level below the turbines.'),
    efficiency: quantity('share', 'Energy made over energy of the falling water.', {
      minimum: 0,
      maximum: 1,
    }),
    capacity: quantity('power', 'Installed capacity.', { minimum: 0 }),
    turbineFlow: quantity('flow', 'Most water that the turbines pass.', { minimum: 0 }),
  },
  { description: 'A power station at the foot of the dam.', ...object },
);

export const ReservoirSchema = Type.Object(
  {
    ...nodeCommon,
    ...inLine,
    kind: kind('reservoir'),
    riparian: reference('riparian', 'Riparian that operates the reservoir.'),
    curve: Type.Array(CurvePointSchema, {
      description: 'Stage-storage-area curve, rising.',
      minItems: 2,
      maxItems: 200,
    }),
    dead: quantity('volume', 'Operating dead storage: no release below it.', { minimum: 0 }),
    full: quantity('volume', 'Operating full storage: above it the outlets open.', { minimum: 0 }),
    crest: Type.Optional(
      quantity('volume', 'Physical full storage: above it water spills; `full` by default.', { minimum: 0 }),
    ),
    initial: quantity('volume', 'Storage at the start of the run.', { minimum: 0 }),
    ...initialSalinity,
    filling: Type.Optional(FillingSchema),
    outlet: profile('flow', 'Most water that all outlets together may release, in each calendar month.', {
      minimum: 0,
    }),
    minimum: Type.Optional(
      profile('flow', 'Sanitary release of the operator, in each calendar month.', { minimum: 0 }),
    ),
    evaporation: Type.Optional(EvaporationSchema),
    regime: RegimeSchema,
    zones: Type.Optional(
      Type.Array(ZoneSchema, { description: 'Hedging zones by rising storage.', maxItems: 12 }),
    ),
    turbines: Type.Optional(TurbineSchema),
    ...jointShares,
    spillTo: Type.Optional(
      Type.Object(
        {
          node: reference('node', 'Node that receives spill.'),
          above: Type.Optional(
            quantity('volume', 'Storage above which it is used; the crest by default.', { minimum: 0 }),
          ),
        },
        { description: 'A second way out for spill, with its trigger.', ...object },
      ),
    ),
    flood: Type.Optional(FloodSchema),
  },
  { description: 'A lake behind a dam, operated by one riparian.', ...object },
);

export type Reservoir = Static<typeof ReservoirSchema>;
