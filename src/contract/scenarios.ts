/**
 * ScenarioSummary, ScenarioDocument : the scenarios of a server, in a list and in full
 */
import { type Static, Type } from 'typebox';
import { hashSchema, scenarioIdSchema } from './ids.ts';
import { LinksSchema } from './link.ts';
import { recordOf } from './record.ts';

const summary = {
  id: scenarioIdSchema,
  title: Type.String(),
  story: Type.String({ description: 'One sentence that tells what happens.' }),
  listed: Type.Boolean({ description: 'Whether comparisons of its folder list it.' }),
  baseline: Type.Union([Type.String(), Type.Null()], {
    description: 'Scenario of the same folder that differences are taken from.',
  }),
  /** Number of errors; a scenario with any cannot be run. */
  errors: Type.Integer({ minimum: 0, description: 'Mistakes in its file; one with any cannot be run.' }),
};

export const ScenarioSummarySchema = Type.Object(
  { ...summary },
  { $id: 'ScenarioSummary', description: 'A scenario of this server.', additionalProperties: false },
);

export type ScenarioSummary = Static<typeof ScenarioSummarySchema>;

export const ScenarioListSchema = Type.Object(
  { scenarios: Type.Array(Type.Ref('ScenarioSummary')), links: LinksSchema },
  { $id: 'ScenarioList', description: 'The scenarios of this server.', additionalProperties: false },
);

const anything = (description: string) => recordOf(Type.Unknown(), { description });

export const ScenarioDocumentSchema = Type.Object(
  {
    schema: Type.Literal('mirab-scenario/1'),
    id: scenarioIdSchema,
    runId: hashSchema('Of a run of it with these positions.'),
    engineVersion: Type.String(),
    levers: anything('Levers by name, with label, range, default, owner and what they set.'),
    positions: recordOf(Type.String(), { description: 'Where the levers stand.' }),
    dataSets: Type.Array(Type.Unknown(), { description: 'Parties that give versions of values.' }),
    scenario: anything('All that a run needs, in the units of the engine.'),
    provenance: anything('Source, confidence and place of each value, by its path.'),
  },
  {
    $id: 'ScenarioDocument',
    description: 'A scenario with all names and units settled.',
    additionalProperties: false,
  },
);

export const ModelDocumentSchema = Type.Object(
  {
    schema: Type.Literal('mirab-model/1'),
    runId: hashSchema('Of a run of it.'),
    engineVersion: Type.String(),
    model: anything('Columns of the compiled basin; typed arrays as {"$": type, "base64": bytes}.'),
  },
  {
    $id: 'ModelDocument',
    description: 'A scenario compiled, ready to be simulated elsewhere, such as in a page.',
    additionalProperties: false,
  },
);
