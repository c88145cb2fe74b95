/**
 * trade : energy or water now for water and energy later      (two legs: a first mover and a reply)
 *
 * The water leg keeps an account at one reservoir of one of the two, the keeper. A keeper that receives energy keeps the
 * matching water; a keeper that sends energy or water lets it go. So a keeper that is the second party stores first, and
 * one that is the first mover releases first.
 */
import { type Static, Type } from 'typebox';
import { choice, date, flag, months, profile, quantity, reference, text } from './leaf.ts';
import { provenance } from './node-common.ts';

const object = { additionalProperties: false };
const share = (description: string, standard: number) =>
  quantity('share', description, { minimum: 0, maximum: 1, default: standard });

const legCommon = {
  since: Type.Optional(date('First day of the leg; that of the trade by default.')),
  until: Type.Optional(date('Last day of the leg; that of the trade by default.')),
  per: choice(
    ['water-year', 'trade'],
    'Whether amounts are due anew in each water year or once over the whole leg.',
    { default: 'water-year' },
  ),
  carrier: choice(
    ['line', 'fuel'],
    'Energy over lines, or fuel for plants of the receiver, which no line and no spare power limits.',
    { default: 'line' },
  ),
  compliance: share('Share of what is due that the sender means to give.', 1),
  carry: share(
    'Share of what could not be given that goes on to the next due month; the rest, and what was not meant to be given, is a default.',
    1,
  ),
  penalty: quantity('energyPrice', 'Price of a default, paid by the party that is short.', {
    minimum: 0,
    default: 0,
  }),
  price: Type.Optional(
    quantity('energyPrice', 'Price of the energy of this leg; that of the trade by default.', { minimum: 0 }),
  ),
};

const schedule = Type.Optional(
  profile('energy', 'Energy due in each calendar month, in place of `energy` and `months`.', { minimum: 0 }),
);

const FirstSchema = Type.Object(
  {
    from: reference('riparian', 'First mover.'),
    to: reference('riparian', 'The other party.'),
    energy: Type.Optional(quantity('energy', 'Energy due, spread over the months by days.', { minimum: 0 })),
    schedule,
    volume: Type.Optional(
      quantity('volume', 'Water due where the first mover is the keeper, spread over the months by days.', {
        minimum: 0,
      }),
    ),
    rate: Type.Optional(quantity('flow', 'The same as a rate in the months of the leg.', { minimum: 0 })),
    months: Type.Optional(months('Months of the first leg; those of the schedule by default.')),
    ...legCommon,
  },
  { description: 'The leg that comes first.', ...object },
);

const ReplySchema = Type.Object(
  {
    ratio: Type.Optional(
      quantity('number', 'Energy sent back over energy received; 1 by default.', { minimum: 0, maximum: 10 }),
    ),
    energy: Type.Optional(
      quantity('energy', 'Energy due if the whole first leg was delivered, in place of `ratio`.', {
        minimum: 0,
      }),
    ),
    schedule,
    months: Type.Optional(months('Months of the reply; those of the schedule by default.')),
    ...legCommon,
  },
  { description: 'The leg that answers, in the measure in which the first leg was delivered.', ...object },
);

const CaptureSchema = Type.Object(
  {
    at: reference('node', 'A node on the way.'),
    share: quantity('share', 'Share of the protected water that is offered to others there.', {
      minimum: 0,
      maximum: 1,
    }),
  },
  { description: 'Protected water that does not pass a node.', ...object },
);

const WaterSchema = Type.Object(
  {
    reservoir: reference('reservoir', 'Reservoir of the keeper.'),
    overdraft: quantity('volume', 'How far the account of a keeper that releases first may go below zero.', {
      minimum: 0,
      default: 0,
    }),
    to: Type.Optional(
      reference('node', 'Point downstream where the water is handed over; the reservoir itself by default.'),
    ),
    protected: flag('Whether the water is withheld from offtakes and works on its way to `to`.', {
      default: false,
    }),
    capture: Type.Optional(
      Type.Array(CaptureSchema, { description: 'Nodes that keep part of it.', maxItems: 16 }),
    ),
    price: quantity('waterValue', 'Price of water handed over, paid by the other party.', {
      minimum: 0,
      default: 0,
    }),
  },
  { description: 'The water that moves between seasons.', ...object },
);

export const TradeSchema = Type.Object(
  {
    ...provenance,
    instrument: text('Agreement that the trade is taken from.'),
    article: Type.Optional(text('Article or table of the instrument.')),
    active: flag('Whether the trade is made; a trade that is off leaves every series as it is.', {
      default: true,
    }),
    from: Type.Optional(date('First day of the trade.')),
    until: Type.Optional(date('Last day of the trade.')),
    first: FirstSchema,
    reply: Type.Optional(ReplySchema),
    water: Type.Optional(WaterSchema),
    price: quantity('energyPrice', 'Price of the energy of both legs; the receiver pays.', {
      minimum: 0,
      default: 0,
    }),
    lineCapacity: Type.Optional(
      quantity('power', 'Capacity of the line that the trade itself may use.', { minimum: 0 }),
    ),
  },
  { description: 'An energy-for-water trade between two riparians.', ...object },
);

export type Trade = Static<typeof TradeSchema>;
export type FirstLeg = Trade['first'];
export type ReplyLeg = NonNullable<Trade['reply']>;
