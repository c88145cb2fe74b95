/**
 * GET /scenarios, /scenarios/{id}, /scenarios/{id}/model : what can be run, with its levers and sources, or compiled
 */
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { scenarioIdSchema } from '../../contract/ids.ts';
import { MEDIA } from '../../contract/media.ts';
import { sendBytes, sendJson } from '../answers.ts';
import { negotiate } from '../guard/negotiate.ts';
import { refuse } from '../problems.ts';
import type { Services } from '../services.ts';
import type { ScenarioAsked } from '../threads/protocol.ts';
import { closed, schemaOf } from './route.ts';
import { readOrRefuse } from './tasks.ts';

const Params = closed({ scenarioId: scenarioIdSchema });
const Query = closed({
  position: Type.Optional(
    Type.Array(Type.String({ maxLength: 300 }), {
      maxItems: 100,
      description: 'Position of a lever as `name=value`, such as `swap-size=400 GWh`; may be repeated.',
    }),
  ),
  data: Type.Optional(
    Type.String({ maxLength: 64, description: 'A riparian or an agency whose figures are taken.' }),
  ),
});

interface ScenarioRoute {
  Params: Static<typeof Params>;
  Querystring: Static<typeof Query>;
}

export function addScenarios(app: FastifyInstance, services: Services): void {
  const list = schemaOf({
    ...{ id: 'getScenarios', tag: 'scenarios', summary: 'What can be run' },
    gives: { 200: { description: 'All scenarios.', content: { [MEDIA.json]: Type.Ref('ScenarioList') } } },
    problems: [503],
  });
  app.get('/scenarios', { schema: list }, async (request, reply) => {
    negotiate(request, [MEDIA.json]);
    return sendJson(reply, {
      scenarios: await services.catalogue(),
      links: [{ href: '/scenarios', rel: 'self', type: MEDIA.json, title: 'This list' }],
    });
  });
  addDocument(app, services, {
    ...{ path: '/scenarios/:scenarioId', kind: 'scenario', id: 'getScenario' },
    ...{
      summary: 'A scenario with all names and units settled, its levers and its sources',
      gives: 'ScenarioDocument',
    },
  });
  addDocument(app, services, {
    ...{ path: '/scenarios/:scenarioId/model', kind: 'model', id: 'getModel' },
    ...{ summary: 'A scenario compiled, ready to be simulated elsewhere', gives: 'ModelDocument' },
  });
}

interface Document {
  readonly path: string;
  readonly kind: 'scenario' | 'model';
  readonly id: string;
  readonly summary: string;
  /** Name of the schema of the answer. */
  readonly gives: string;
}

function addDocument(
  app: FastifyInstance,
  services: Services,
  { path, kind, id, summary, gives }: Document,
): void {
  const schema = schemaOf({
    ...{ id, tag: 'scenarios', summary, params: Params, querystring: Query },
    gives: { 200: { description: 'The scenario.', content: { [MEDIA.json]: Type.Ref(gives) } } },
    problems: [400, 404, 422, 503],
  });
  app.get<ScenarioRoute>(path, { schema }, async (request, reply) => {
    negotiate(request, [MEDIA.json]);
    const bytes = await readOrRefuse(services, kind, askedOf(request.params, request.query));
    return sendBytes(reply.header('cache-control', 'no-cache'), bytes, MEDIA.json);
  });
}

function askedOf(
  { scenarioId }: ScenarioRoute['Params'],
  query: ScenarioRoute['Querystring'],
): ScenarioAsked {
  const positions: Record<string, string> = Object.create(null);
  for (const text of query.position ?? []) {
    const at = text.indexOf('=');
    if (at < 1)
      refuse('MIRAB_QUERY_INVALID', `"position" wants name=value, and "${text.slice(0, 60)}" is not.`);
    positions[text.slice(0, at)] = text.slice(at + 1);
  }
  return { id: scenarioId, positions, ...(query.data === undefined ? {} : { data: query.data }) };
}
