/**
 * forcing : which sequence of years, which climate, what the operators foresee
 */
import { type Static, Type } from 'typebox';
import { count, flag, profile, quantity, reference, text } from './leaf.ts';
import { provenance } from './node-common.ts';

const object = { additionalProperties: false };

export const HydrologySchema = Type.Object(
  {
    ...provenance,
    use: reference('sequence', 'Sequence of years that the run follows.'),
    sequences: Type.Record(
      Type.String(),
      Type.Object(
        {
          ...provenance,
          label: text('What the sequence stands for.'),
          anomalies: Type.Array(
            quantity('number', 'Standardised anomaly z of a water year.', { minimum: -5, maximum: 5 }),
            {
              description: 'z of each water year, repeated when the run is longer: factor = 1 + CV z.',
              minItems: 1,
              maxItems: 1000,
            },
          ),
        },
        { description: 'One sequence of years.', ...object },
      ),
      { description: 'Sequences by name; the files of the basin name one as `use`.' },
    ),
    skill: quantity('share', 'Skill of the season forecast: F = norm + skill x (actual - norm).', {
      minimum: 0,
      maximum: 1,
      default: 1,
    }),
  },
  { description: 'The years of natural inflow.', ...object },
);

const ClimateSetSchema = Type.Object(
  {
    ...provenance,
    label: text('What the set stands for.'),
    fromYear: count('Water year at which the deltas are still zero.', 1900, 2200),
    horizon: count('Water year at which they are whole; constant afterwards.', 1900, 2200),
    classes: Type.Record(
      Type.String(),
      profile('share', 'Change of the inflow in each calendar month (-18 % is written so).', {
        minimum: -1,
        maximum: 5,
      }),
      { description: 'Delta by class of catchment.' },
    ),
    irrigation: quantity('share', 'Change of the water wanted by irrigation.', {
      minimum: -1,
      maximum: 5,
      default: 0,
    }),
  },
  { description: 'One set of deltas, growing linearly to its horizon.', ...object },
);

export const ClimateSchema = Type.Object(
  {
    ...provenance,
    use: Type.Optional(reference('climateSet', 'Set that the run follows; none when absent.')),
    classes: Type.Array(Type.String(), { description: 'Names of the classes of catchments.' }),
    sets: Type.Record(Type.String(), ClimateSetSchema, { description: 'Sets by name.' }),
  },
  { description: 'Climate deltas.', ...object },
);

export const DoctrineSchema = Type.Object(
  {
    ...provenance,
    between: Type.Union(
      [
        Type.Literal('upstream-first'),
        Type.Literal('priority'),
        Type.Literal('proportional'),
        Type.Literal('entitlement'),
      ],
      { description: 'Rule of sharing at a point between riparians.', default: 'upstream-first' },
    ),
    within: Type.Union([Type.Literal('upstream-first'), Type.Literal('priority')], {
      description: 'Rule inside a riparian when riparians take upstream-first.',
      default: 'priority',
    }),
    beyond: flag('Doctrine entitlement: whether water left over is taken beyond entitlement.', {
      default: false,
    }),
  },
  { description: 'The allocation doctrine.', ...object },
);

export type Climate = Static<typeof ClimateSchema>;
export type Doctrine = Static<typeof DoctrineSchema>;
