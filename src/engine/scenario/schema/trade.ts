/**
 * trade : energy now for water and energy later      (two legs: a first mover and a reply)
 *
 * First leg: `first.from` sends energy to `first.to`. Water leg: the receiver of the first leg keeps the matching water in
 * one reservoir and lets it go in the months of the reply. Reply: energy goes back in the ratio of what was delivered.
 */
import { type Static, Type } from 'typebox';
import { date, flag, months, quantity, reference, text } from './leaf.ts';
import { provenance } from './node-common.ts';

const object = { additionalProperties: false };

export const TradeSchema = Type.Object(
  {
    ...provenance,
    instrument: text('Agreement that the trade is taken from.'),
    active: flag('Whether the trade is made; a trade that is off leaves every series as it is.', {
      default: true,
    }),
    from: Type.Optional(date('First day of the trade.')),
    until: Type.Optional(date('Last day of the trade.')),
    first: Type.Object(
      {
        from: reference('riparian', 'First mover: sends energy.'),
        to: reference('riparian', 'Receives it.'),
        energy: quantity('energy', 'Energy due in each water year.', { minimum: 0 }),
        months: months('Months of the first leg.'),
        compliance: quantity('share', 'Share of the due energy that is sent.', {
          minimum: 0,
          maximum: 1,
          default: 1,
        }),
      },
      { description: 'The leg that comes first.', ...object },
    ),
    reply: Type.Object(
      {
        months: months('Months of the reply.'),
        ratio: quantity('number', 'Energy sent back over energy received.', {
          minimum: 0,
          maximum: 10,
          default: 1,
        }),
        compliance: quantity('share', 'Share of the due reply that is given.', {
          minimum: 0,
          maximum: 1,
          default: 1,
        }),
      },
      { description: 'The leg that answers, in energy and in water.', ...object },
    ),
    water: Type.Optional(
      Type.Object(
        {
          reservoir: reference('reservoir', 'Reservoir of the receiver that keeps the water.'),
          overdraft: quantity('volume', 'How far the water account may go below zero.', {
            minimum: 0,
            default: 0,
          }),
        },
        { description: 'The water that moves between seasons.', ...object },
      ),
    ),
    price: quantity('energyPrice', 'Price of the energy of both legs; the receiver pays.', {
      minimum: 0,
      default: 0,
    }),
    lineCapacity: Type.Optional(quantity('power', 'Capacity of the line between the two.', { minimum: 0 })),
  },
  { description: 'A seasonal energy-for-water trade between two riparians.', ...object },
);

export type Trade = Static<typeof TradeSchema>;
