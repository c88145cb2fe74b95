/**
 * catchment : Year x Month -> natural inflow        (water enters the basin here and nowhere else)
 *
 * inflow = annual mean x share of the month x (1 + CV z_y) x climate delta, or a dated series.
 */
import { type Static, Type } from 'typebox';
import { SATURATION_kgperm3 } from '../../base/constants.ts';
import { choice, profile, quantity, reference, series, shape } from './leaf.ts';
import { inLine, kind, nodeCommon } from './node-common.ts';

export const CatchmentSchema = Type.Object(
  {
    ...nodeCommon,
    ...inLine,
    kind: kind('catchment'),
    river: reference('river', 'River whose natural flow this inflow is counted in.'),
    annual: Type.Optional(quantity('annualVolume', 'Mean annual inflow.', { minimum: 0 })),
    shape: Type.Optional(shape('Share of the mean annual inflow in each calendar month.')),
    variability: quantity('share', 'Coefficient of variation of the annual inflow.', {
      minimum: 0,
      maximum: 1,
      default: 0,
    }),
    series: Type.Optional(
      series('flow', 'Observed or given monthly inflow; takes the place of annual, shape and variability.'),
    ),
    climate: Type.Optional(
      reference('climateClass', 'Class of the climate deltas that apply to this inflow.'),
    ),
    feeds: choice(['river', 'closed'], 'Whether the inflow counts in the natural flow of its river.', {
      default: 'river',
    }),
    salinity: Type.Optional(
      profile(
        'concentration',
        'Salt in the inflow in each calendar month; without it salt is not modelled.',
        {
          minimum: 0,
          maximum: SATURATION_kgperm3,
        },
      ),
    ),
  },
  { description: 'A source of natural inflow.', additionalProperties: false },
);

export type Catchment = Static<typeof CatchmentSchema>;
