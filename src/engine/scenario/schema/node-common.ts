/**
 * nodeCommon : what every node may say of itself      (name, riparian, owner, place on the drawing, source)
 */
import { Type } from 'typebox';
import { SATURATION_kgperm3 } from '../../base/constants.ts';
import { choice, count, quantity, reference, text } from './leaf.ts';

const dissolved = { minimum: 0, maximum: SATURATION_kgperm3 };

/** Salt of the water that stands at a place, or is on its way there, when the run begins. */
export const initialSalinity = {
  initialSalinity: Type.Optional(
    quantity(
      'concentration',
      'Salinity at the start of the run; by default the mean of the catchments above.',
      dissolved,
    ),
  ),
};

/** How much of a loss is evaporation, which leaves its salt behind; seepage takes it along. */
export const evaporatingLoss = {
  evaporatingLoss: Type.Optional(
    quantity('share', 'Share of the loss that evaporates and leaves its salt; none by default.', {
      minimum: 0,
      maximum: 1,
    }),
  ),
};

/** What salinity means to a use. */
export const salinityOfUse = {
  leaching: Type.Optional(
    quantity(
      'concentration',
      'Salt that drainage takes up from the ground, for each volume of return flow; none by default.',
      dissolved,
    ),
  ),
  saltKept: Type.Optional(
    quantity('share', 'Share of the salt received that stays on the land; none by default.', {
      minimum: 0,
      maximum: 1,
    }),
  ),
  salinityLimit: Type.Optional(
    quantity('concentration', 'Salinity above which the water harms the use.', dissolved),
  ),
};

/** A literal `kind`, by which the validator picks the schema of a node, clause or regime. */
export const kind = <const T extends string>(name: T) => Type.Literal(name);

/** Source and confidence that stand for every value of the object which does not give its own. */
export const provenance = {
  source: Type.Optional(text('Where the values of this object come from.')),
  confidence: Type.Optional(
    choice(
      ['high', 'medium', 'low', 'assumption'],
      'How sure the values are; `assumption` marks a choice of the modeller.',
    ),
  ),
  note: Type.Optional(text('A remark for readers of the file.')),
};

export const nodeCommon = {
  ...provenance,
  name: Type.Optional(text('Name shown to readers; the id by default.')),
  riparian: Type.Optional(reference('riparian', 'Riparian that operates the node or uses its water.')),
  owner: Type.Optional(
    text(
      'Who decides the settings of this node: a riparian, `nature` or `joint`; by default its riparian, else nature.',
    ),
  ),
  river: Type.Optional(reference('river', 'River that the node belongs to.')),
  at: Type.Optional(
    Type.Object(
      { x: count('Column on the drawing.', 0, 10_000), y: count('Row on the drawing.', 0, 10_000) },
      { description: 'Place on the schematic, drawn by hand.', additionalProperties: false },
    ),
  ),
};

export const inLine = {
  to: reference('node', 'The one node that receives what leaves here.'),
};

/** Who earns the energy of joint works. */
export const jointShares = {
  shares: Type.Optional(
    Type.Record(Type.String(), quantity('share', 'Share of one riparian.', { minimum: 0, maximum: 1 }), {
      description:
        'Shares of riparians in the energy made, 100 % together; without them the operator has all.',
    }),
  ),
};

/** A flow beyond which water does harm, and who feels it (METHOD.md, indicator x_flood). */
export const FloodSchema = Type.Object(
  {
    ...provenance,
    capacity: quantity('flow', 'Flow that the channel carries without harm in the non-vegetation season.', {
      minimum: 0,
    }),
    riparian: reference('riparian', 'Riparian that is harmed above it.'),
    damage: Type.Optional(
      quantity('waterValue', 'Cost of a unit of water above it; without it a flood costs no money.', {
        minimum: 0,
      }),
    ),
  },
  { description: 'Harm by flow above the capacity of the channel in winter.', additionalProperties: false },
);
