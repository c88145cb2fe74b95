/**
 * riparian : name, power balance, vulnerability      (a state on the river)
 */
import { type Static, Type } from 'typebox';
import { months, quantity, reference, shape, text, trajectory } from './leaf.ts';
import { provenance } from './node-common.ts';

const object = { additionalProperties: false };
const share = (description: string) => quantity('share', description, { minimum: 0, maximum: 1 });

const PlantSchema = Type.Object(
  {
    ...provenance,
    annual: quantity('annualEnergy', 'Energy that the plant can make in a year.', { minimum: 0 }),
    shape: Type.Optional(shape('Share of it in each calendar month; even by days when absent.')),
    cost: quantity('energyPrice', 'Running cost.', { minimum: 0 }),
  },
  { description: 'Other plants of the riparian, lumped.', ...object },
);

const ExchangeSchema = Type.Object(
  {
    ...provenance,
    capacity: quantity('power', 'Capacity of the line.', { minimum: 0 }),
    price: quantity('energyPrice', 'Price at the border.', { minimum: 0 }),
    months: Type.Optional(months('Months in which the line is open; all when absent.')),
  },
  { description: 'Imports or exports over one line, at its price.', ...object },
);

export const PowerSchema = Type.Object(
  {
    ...provenance,
    load: trajectory('annualEnergy', 'Consumption in a year, pumping of water excluded.', { minimum: 0 }),
    shape: shape('Share of the load in each calendar month.'),
    plants: Type.Optional(Type.Record(Type.String(), PlantSchema, { description: 'Other plants, by name.' })),
    contracted: Type.Optional(
      Type.Object(
        {
          ...provenance,
          annual: quantity('annualEnergy', 'Energy imported under contract in a year.', { minimum: 0 }),
          shape: Type.Optional(shape('Share of it in each calendar month; even by days when absent.')),
          price: quantity('energyPrice', 'Price of it.', { minimum: 0 }),
        },
        {
          description:
            'Imports agreed ahead, without a water leg: they lower the load that reservoirs must meet.',
          ...object,
        },
      ),
    ),
    imports: Type.Optional(
      Type.Record(Type.String(), ExchangeSchema, { description: 'Lines that bring energy in, by name.' }),
    ),
    exports: Type.Optional(
      Type.Record(Type.String(), ExchangeSchema, { description: 'Lines that take a surplus out, by name.' }),
    ),
    unserved: quantity('energyPrice', 'Value of lost load.', { minimum: 0 }),
  },
  { description: 'The power system of the riparian as far as water touches it.', ...object },
);

const VulnerabilitySchema = Type.Object(
  {
    ...provenance,
    inflowDependency: share('Share of the water used that forms outside.'),
    agriculturalEmployment: share('Share of employment in agriculture.'),
    storageBuffer: share('Own live storage over own demand, at most 100 %.'),
    hydropowerWinterShare: share('Hydropower in the winter supply of electricity.'),
    importCapacity: share('Import capacity over peak load.'),
    fuelStock: share('Share of the winter need of fuel held on 1 October.'),
    floodExposure: share('Share of the population exposed to floods.'),
  },
  { description: 'How much harm a shortfall does to the riparian (METHOD.md section 6).', ...object },
);

export const RiparianSchema = Type.Object(
  {
    ...provenance,
    name: text('UN short name.'),
    borderFlow: Type.Optional(
      quantity('annualVolume', 'Mean annual flow at the border (MAF of METHOD.md).', { minimum: 0 }),
    ),
    borders: Type.Optional(
      Type.Array(reference('node', 'A junction, gauge or reach.'), {
        description:
          'Points at which rivers enter the riparian; the months of their summed flow tell a change of pattern.',
      }),
    ),
    vulnerability: Type.Optional(VulnerabilitySchema),
    power: Type.Optional(PowerSchema),
  },
  { description: 'A state on the river.', ...object },
);

const item = (description: string) => quantity('share', description, { minimum: 0, maximum: 1 });

export const PairSchema = Type.Object(
  {
    ...provenance,
    linked: Type.Boolean({
      description:
        'Whether a facility of one can change flow or energy of the other, or an obligation runs between them.',
    }),
    institutions: Type.Object(
      {
        allocation: item('A: flexible and specific allocation rule (0, 1/2 or 1).'),
        droughtFlood: item('D: drought and flood provisions.'),
        disputeSettlement: item('S: dispute settlement.'),
        jointBody: item('B: joint body with both members.'),
        dataExchange: item('X: data exchange and notification.'),
        amendment: item('M: amendment and review.'),
      },
      { description: 'Institutional items of the pair.', ...object },
    ),
  },
  { description: 'Two riparians judged together; the key is `AFG|TJK`, in alphabetical order.', ...object },
);

/** Growth of capacity to alter flow, for the harm `change`. */
export const WorksSchema = Type.Object(
  {
    ...provenance,
    name: text('Name of the works.'),
    riparian: text('Riparian that builds.'),
    affects: Type.Array(Type.String(), { description: 'Riparians below whose flow it can alter.' }),
    waterYear: Type.Integer({
      minimum: 1900,
      maximum: 2200,
      description: 'Water year in which the capacity is added.',
    }),
    storage: quantity('volume', 'Live storage added.', { minimum: 0, default: 0 }),
    diversion: quantity('annualVolume', 'Diversion capacity added.', { minimum: 0, default: 0 }),
  },
  { description: 'A dated change of capacity.', ...object },
);

export type Power = Static<typeof PowerSchema>;
