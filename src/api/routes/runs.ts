/**
 * GET /runs/{runId}, /runs/{runId}/series : what a run gave        (JSON, CSV or Parquet, by Accept)
 */
import type { FastifyInstance } from 'fastify';
import { type Static, Type } from 'typebox';
import { MEDIA, SERIES_MEDIA } from '../../contract/media.ts';
import { etagOf, hasIt, sendBytes } from '../answers.ts';
import { negotiate } from '../guard/negotiate.ts';
import type { JobInHand } from '../jobs/job.ts';
import { refuse } from '../problems.ts';
import type { Services } from '../services.ts';
import { hashOf } from '../work/plan.ts';
import { sendResult } from './result.ts';
import { closed, schemaOf } from './route.ts';
import { readOrRefuse } from './tasks.ts';

const Params = closed({ runId: Type.String({ maxLength: 200, description: 'The id of the run.' }) });
const Query = closed({
  variable: Type.Optional(
    Type.Array(Type.String({ maxLength: 200 }), {
      maxItems: 1000,
      description: 'A series: a node, a variable or `node.variable`; may be repeated; all by default.',
    }),
  ),
});

interface RunRoute {
  Params: Static<typeof Params>;
}

export function addRuns(app: FastifyInstance, services: Services): void {
  const summary = schemaOf({
    ...{ id: 'getRun', tag: 'runs', summary: 'Means of a run, its ledger and its balance' },
    params: Params,
    gives: {
      200: {
        description: 'The run.',
        content: { [MEDIA.json]: Type.Ref('RunSummary') },
        headers: { etag: 'Strong.' },
      },
      304: { description: 'The client has it.' },
    },
    problems: [400, 404],
  });
  app.get<RunRoute>('/runs/:runId', { schema: summary }, (request, reply) => {
    negotiate(request, [MEDIA.json]);
    return sendResult({ request, reply }, findRun(services, request.params.runId), 'raw');
  });
  addSeries(app, services);
}

function addSeries(app: FastifyInstance, services: Services): void {
  const schema = schemaOf({
    ...{ id: 'getSeries', tag: 'runs', summary: 'Series of a run by step' },
    ...{ params: Params, querystring: Query },
    gives: {
      200: {
        description: 'A column a series; units end the names.',
        content: {
          [MEDIA.json]: Type.Ref('SeriesDocument'),
          [MEDIA.csv]: Type.String(),
          [MEDIA.parquet]: Type.String({ format: 'binary' }),
        },
        headers: { etag: 'Strong.' },
      },
      304: { description: 'The client has it.' },
    },
    problems: [400, 404, 503],
  });
  app.get<RunRoute & { Querystring: Static<typeof Query> }>(
    '/runs/:runId/series',
    { schema },
    async (request, reply) => {
      const media = negotiate(request, SERIES_MEDIA);
      const { runId } = request.params;
      const outcome = outcomeOf(findRun(services, runId));
      const variables = request.query.variable ?? [];
      const etag = etagOf(runId.slice(0, 32), hashOf([variables, media]).slice(0, 16));
      if (hasIt(request, reply, etag)) return reply;
      const bytes = await readOrRefuse(services, 'series', { outcome, variables, media });
      return sendBytes(reply, bytes, media);
    },
  );
}

/** @throws Refused where no run of that id is kept */
function findRun({ book }: Services, runId: string): JobInHand {
  const job = book.find(runId);
  if (job?.process === 'run' && job.state === 'successful') return job;
  return refuse('MIRAB_RUN_UNKNOWN', 'No run of this id is kept; execute the process "run" to make it.');
}

function outcomeOf({ ending }: JobInHand): Uint8Array {
  if (ending?.state === 'successful' && ending.performed.outcome !== null) return ending.performed.outcome;
  return refuse('MIRAB_RUN_UNKNOWN', 'The series of this run are not kept.');
}
