/**
 * ScenarioInput : a scenario by its id, or in full        (with levers and whose figures to take)
 */
import { type Static, Type } from 'typebox';
import { scenarioIdSchema } from '../ids.ts';
import { recordOf } from '../record.ts';

/** Checked by the engine, which knows the language and says each mistake with its pointer. */
const inlineSchema = recordOf(Type.Unknown(), {
  description:
    'A scenario in full, as JSON of the scenario language; `extends` may name a scenario of this server by its id.',
});

export const scenarioSchema = Type.Union([scenarioIdSchema, inlineSchema], {
  description: 'The id of a scenario of this server, or a scenario in full.',
});

export type ScenarioInput = Static<typeof scenarioSchema>;

const positionsSchema = recordOf(Type.String({ maxLength: 200 }), {
  description: 'Positions of levers with their units, such as {"swap-size": "400 GWh"}.',
  maxProperties: 100,
});

const dataSchema = Type.String({
  maxLength: 64,
  description: 'A riparian or an agency whose figures are taken, where values have a version of it.',
});

const chosen = {
  positions: Type.Optional(positionsSchema),
  data: Type.Optional(dataSchema),
};

/** One scenario of the inputs of a process, with its levers. */
export const asked = { scenario: scenarioSchema, ...chosen };

/** One of several: an id alone is short for `{ scenario: id }`. */
export const listedScenarioSchema = Type.Union(
  [
    scenarioIdSchema,
    Type.Object(
      {
        ...asked,
        id: Type.Optional(
          Type.String({
            pattern: '^[a-z0-9][a-z0-9-]{0,63}$',
            description: 'Name in the result; needed where two of the list have one name.',
          }),
        ),
      },
      { additionalProperties: false },
    ),
  ],
  { description: 'A scenario, with or without positions of its levers.' },
);

export type ListedScenario = Static<typeof listedScenarioSchema>;
