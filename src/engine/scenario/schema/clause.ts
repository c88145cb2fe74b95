/**
 * clause : what states agreed -> a bound on takes, releases or flows, and a ledger entry each season
 */
import { type Static, Type } from 'typebox';
import { choice, date, flag, months, profile, quantity, reference, text } from './leaf.ts';
import { kind, provenance } from './node-common.ts';

const object = { additionalProperties: false };

const clauseCommon = {
  ...provenance,
  instrument: text('Treaty, protocol or rule that the clause is taken from.'),
  article: Type.Optional(text('Article or table of the instrument.')),
  signed: Type.Optional(
    date(
      'Date of the instrument: of two clauses on one subject the later governs, where its parties are all those of the earlier.',
    ),
  ),
  parties: Type.Array(reference('riparian', 'A party.'), {
    description: 'Riparians that the clause binds or serves.',
    minItems: 1,
  }),
  owedTo: Type.Optional(
    Type.Array(reference('riparian', 'A riparian to whom the obligation is owed.'), {
      description: 'To whom it is owed; by default all other parties.',
    }),
  ),
  from: Type.Optional(date('First day on which the clause holds; the start of the run by default.')),
  until: Type.Optional(date('Last day on which the clause holds; the end of the run by default.')),
  inForce: flag('Whether the clause is executed.', { default: true }),
  compliance: quantity('share', 'Share of the obligation that the bound party keeps to.', {
    minimum: 0,
    maximum: 1,
    default: 1,
  }),
  owner: Type.Optional(
    text('Who decides the settings of the clause: a riparian or `joint`; joint by default.'),
  ),
};

/** Volume by riparian and river, scaled by forecast over norm, spread by the demands' own shape. */
export const CapSchema = Type.Object(
  {
    ...clauseCommon,
    kind: kind('cap'),
    riparian: reference('riparian', 'Riparian whose takes are capped.'),
    river: reference('river', 'River whose forecast scales the cap.'),
    nodes: Type.Array(reference('node', 'A demand or canal that counts.'), {
      description: 'Takes that count.',
      minItems: 1,
    }),
    annual: quantity('annualVolume', 'Volume of a year of normal flow.', { minimum: 0 }),
    scaled: flag('Whether the volume is scaled by season forecast over norm, within 0.5 and 1.1.', {
      default: true,
    }),
    counts: choice(['gross', 'net'], 'Whether withdrawals count whole or less their return flow.', {
      default: 'gross',
    }),
  },
  { description: 'A limit on the withdrawals of one riparian.', ...object },
);

const BoundSchema = Type.Object(
  {
    rate: Type.Optional(
      profile('flow', 'Rate in each calendar month; only the months named below bind.', { minimum: 0 }),
    ),
    volume: Type.Optional(
      quantity('volume', 'Volume over the months named below, spread by days.', { minimum: 0 }),
    ),
    months: months('Months in which the bound holds.'),
    scaled: flag(
      "Whether it is scaled by the season's forecast over norm of the reservoir's river, within 0.5 and 1.1.",
      { default: false },
    ),
  },
  { description: 'A floor or a ceiling, by rate or by volume of a season.', ...object },
);

const StorageBoundSchema = Type.Object(
  {
    volume: quantity('volume', 'Storage to be reached by the end of the last of the months.', { minimum: 0 }),
    months: months('Months in which no more is released than leaves the volume.'),
  },
  { description: 'A storage that the operator has agreed to fill.', ...object },
);

/** Floor or ceiling at a reservoir, and the riparians whose orders it serves. */
export const ReleaseClauseSchema = Type.Object(
  {
    ...clauseCommon,
    kind: kind('release'),
    reservoir: reference('reservoir', 'Reservoir that is bound.'),
    floor: Type.Optional(BoundSchema),
    ceiling: Type.Optional(BoundSchema),
    storage: Type.Optional(StorageBoundSchema),
    serves: Type.Optional(
      Type.Array(reference('riparian', 'A riparian.'), {
        description: 'Foreign riparians whose orders the operator honours.',
      }),
    ),
    servesIn: Type.Optional(months('Months in which it honours them; all when absent.')),
  },
  { description: 'What the operator of a reservoir has agreed to release.', ...object },
);

const PartSchema = Type.Object(
  {
    share: quantity('share', 'Part of the flow that the riparian may take.', { minimum: 0, maximum: 1 }),
    takes: Type.Array(reference('node', 'A demand or canal that counts.'), {
      description: 'Takes that count.',
      minItems: 1,
    }),
    compliance: Type.Optional(
      quantity(
        'share',
        'Share of the obligation that this riparian keeps to; that of the clause by default.',
        {
          minimum: 0,
          maximum: 1,
        },
      ),
    ),
  },
  { description: 'The part of one riparian.', ...object },
);

/** Fractions of the flow at a control point, one limit a riparian. */
export const ShareSchema = Type.Object(
  {
    ...clauseCommon,
    kind: kind('share'),
    node: reference('node', 'Control point whose flow is shared.'),
    of: choice(
      ['natural', 'measured'],
      'Flow that is shared: the natural flow of the point, known at the start of the step, or what arrives there; then takes count that lie below it.',
      { default: 'natural' },
    ),
    shares: Type.Record(Type.String(), PartSchema, {
      description: 'Parts by riparian; at most 100 % together.',
    }),
  },
  { description: 'A flow that riparians share by fractions.', ...object },
);

export const MinimumFlowSchema = Type.Object(
  {
    ...clauseCommon,
    kind: kind('minimum-flow'),
    node: reference('node', 'Point at which the flow is to be kept.'),
    rate: profile('flow', 'Flow to be kept in each calendar month.', { minimum: 0 }),
    scaled: flag(
      "Whether it is scaled by the season's forecast over norm of the node's river, within 0.5 and 1.1.",
      {
        default: false,
      },
    ),
  },
  { description: 'A flow that is the first claim at a point.', ...object },
);

export const ClauseSchema = Type.Union([CapSchema, MinimumFlowSchema, ReleaseClauseSchema, ShareSchema]);

export type CapClause = Static<typeof CapSchema>;
export type ReleaseClause = Static<typeof ReleaseClauseSchema>;
export type MinimumFlowClause = Static<typeof MinimumFlowSchema>;
export type ShareClause = Static<typeof ShareSchema>;
export type Clause = Static<typeof ClauseSchema>;
