/**
 * scenario : all that a run needs, with every name and unit settled      (the root of the language)
 */
import { type Static, Type } from 'typebox';
import { ClauseSchema } from './clause.ts';
import { ClimateSchema, DoctrineSchema, HydrologySchema } from './forcing.ts';
import { count, date, flag, path, quantity, text } from './leaf.ts';
import { NodeSchema } from './node.ts';
import { provenance } from './node-common.ts';
import { PairSchema, RiparianSchema, WorksSchema } from './riparian.ts';
import { TradeSchema } from './trade.ts';

const object = { additionalProperties: false };

/** A knob for interfaces to offer; its value is set by `positions` in a scenario or by the reader. */
const LeverSchema = Type.Object(
  {
    ...provenance,
    label: text('What the lever does, in a few words.'),
    quantity: text('Name of the quantity (share, flow, annualVolume ...), which settles the unit.'),
    minimum: text('Lowest value, with its unit.'),
    maximum: text('Highest value, with its unit.'),
    default: text('Value at which the lever changes nothing, with its unit.'),
    owner: text('Who would decide it: a riparian, `nature` or `joint`.'),
    sets: Type.Array(path('Dotted path of a value that takes the value of the lever.'), {
      description: 'What the lever sets.',
      minItems: 1,
      maxItems: 32,
    }),
  },
  { description: 'A lever.', ...object },
);

export const ScenarioSchema = Type.Object(
  {
    ...provenance,
    mirab: Type.Literal(1, { description: 'Version of the scenario language.' }),
    id: text('Short name, by default that of the file.'),
    title: text('Title shown to readers.'),
    story: text('One sentence that tells what happens.'),
    listed: flag('Whether comparisons of the folder list the scenario.', { default: true }),
    baseline: Type.Optional(text('Id of the scenario that comparisons of the folder take differences from.')),
    time: Type.Object(
      {
        start: date('First day of the run, the first of a month.', { default: '2025-10-01' }),
        years: count('Water years that the run lasts.', 1, 200, { default: 30 }),
        step: Type.Union([Type.Literal('month'), Type.Literal('dekad'), Type.Literal('day')], {
          description: 'Length of a step.',
          default: 'month',
        }),
      },
      { description: 'When the run begins and how long it lasts.', ...object },
    ),
    riparians: Type.Record(Type.String(), RiparianSchema, { description: 'Riparians by ISO-3 code.' }),
    parties: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Object(
          { name: text('Name shown to readers.'), note: Type.Optional(text('A remark for readers.')) },
          { description: 'An agency.', ...object },
        ),
        { description: 'Agencies that give versions of values and are no riparians.' },
      ),
    ),
    pairs: Type.Optional(
      Type.Record(Type.String(), PairSchema, { description: 'Pairs of riparians, `AFG|TJK`.' }),
    ),
    works: Type.Optional(
      Type.Record(Type.String(), WorksSchema, { description: 'Dated changes of capacity.' }),
    ),
    rivers: Type.Record(
      Type.String(),
      Type.Object(
        { ...provenance, name: text('Name of the river.') },
        { description: 'A river.', ...object },
      ),
      { description: 'Rivers of the basin.' },
    ),
    hydrology: HydrologySchema,
    climate: Type.Optional(ClimateSchema),
    doctrine: DoctrineSchema,
    nodes: Type.Record(Type.String(), NodeSchema, { description: 'Nodes by id, in the order of the file.' }),
    clauses: Type.Optional(
      Type.Record(Type.String(), ClauseSchema, { description: 'Clauses of agreements.' }),
    ),
    trades: Type.Optional(
      Type.Record(Type.String(), TradeSchema, { description: 'Energy-for-water trades.' }),
    ),
    lines: Type.Optional(
      Type.Record(
        Type.String(),
        Type.Object(
          {
            ...provenance,
            capacity: quantity('power', 'Capacity in each direction, shared by the trades of the two.', {
              minimum: 0,
            }),
          },
          { description: 'Lines between two riparians.', ...object },
        ),
        { description: 'Transmission lines by pair, `KGZ|UZB`.' },
      ),
    ),
    levers: Type.Optional(
      Type.Record(Type.String(), LeverSchema, { description: 'Levers that interfaces offer.' }),
    ),
    positions: Type.Optional(
      Type.Record(Type.String(), Type.String(), {
        description: 'Positions of levers, by the name of the lever.',
      }),
    ),
  },
  { description: 'A basin with the settings of one run.', ...object },
);

/** A validated scenario: plain data in engine units; object keys keep the order of the file. */
export type Scenario = Static<typeof ScenarioSchema> & {
  /** The party whose versions of values were taken; absent where the file's own figures stand. */
  readonly data?: string;
};

/** Where a value comes from, by dotted path of the scenario; inherited from the nearest object that says so. */
export interface Provenance {
  readonly source?: string;
  readonly confidence?: 'high' | 'medium' | 'low' | 'assumption';
}
