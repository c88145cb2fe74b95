/**
 * Whatever is asked, the server keeps to its contract: requests are made of the OpenAPI document, most of them wrong
 *
 * MIRAB_FUZZ_REQUESTS and MIRAB_FUZZ_SEED ask for others; a failure tells the seed and the path that bring it back.
 */
import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/root.mjs';
import { type Contract, type Operation, openContract } from './contract.ts';
import { type Request, requestsOf } from './fuzz/requests.ts';
import { FOLDERS, openTestApp, statusWhenEnded, type TestApp } from './server.ts';

const REQUESTS = Number(process.env['MIRAB_FUZZ_REQUESTS'] ?? 5000);
const SEED = Number(process.env['MIRAB_FUZZ_SEED'] ?? 20261126);

let server: TestApp;
let contract: Contract;
beforeAll(async () => {
  const folders = FOLDERS.filter(({ name }) => name === 'two-banks');
  server = await openTestApp({ cost_nodeSteps: 10_000, deadline_s: 20, heartbeat_s: 1 }, { folders });
  contract = await openContract(server);
});
afterAll(() => server.close());

test(`${REQUESTS} requests are answered as the contract says`, { timeout: 300_000 }, async () => {
  const ids = await jobsToAskFor();
  const seen = new Map<number, number>();
  let count = 0;
  const holds = async (request: Request) => {
    const answer = await server.send(request);
    seen.set(answer.statusCode, (seen.get(answer.statusCode) ?? 0) + 1);
    expect(faultsOf(request, answer)).toEqual([]);
    if (++count % 100 === 0) expect((await server.get('/healthz')).statusCode).toBe(200);
  };
  await fc.assert(fc.asyncProperty(requestsOf(contract, ids), holds), { numRuns: REQUESTS, seed: SEED });
  expect((await server.get('/healthz')).statusCode).toBe(200);
  // Requests that all fail at the door would prove nothing of what lies behind.
  for (const status of [200, 201, 400, 404, 405, 406, 415, 422]) expect([...seen.keys()]).toContain(status);
});

/** One that was run, one that failed, one that was dismissed, and none. */
async function jobsToAskFor(): Promise<readonly string[]> {
  const ask = async (process: string, inputs: object) => {
    const answer = await server.execute(process, inputs, { prefer: 'respond-async' });
    return answer.json<{ jobID: string }>().jobID;
  };
  const scenario = 'two-banks.trade';
  const run = await ask('run', { scenario });
  const failed = await ask('explain', { scenario, node: 'none', when: '2031-07' });
  const dismissed = await ask('echo', { message: 'x', delay_s: 10 });
  await server.send({ method: 'DELETE', url: `/jobs/${dismissed}` });
  await Promise.all([run, failed].map((id) => statusWhenEnded(server, id)));
  return [run, run, failed, dismissed, '0'.repeat(64)];
}

/** Where an answer breaks a law. */
function faultsOf(request: Request, answer: LightMyRequestResponse): readonly string[] {
  const { statusCode, headers, body } = answer;
  const faults: string[] = [];
  if (statusCode >= 500 && !(statusCode === 503 && Number(headers['retry-after']) > 0))
    faults.push(`It is a ${statusCode}: ${body}`);
  if (statusCode === 405 && headers['allow'] === undefined) faults.push('No method is allowed.');
  if (({} as Record<string, unknown>)['polluted'] !== undefined) faults.push('The prototype was changed.');
  const told = `${JSON.stringify(headers)}\n${body}`;
  for (const secret of SECRETS)
    if (told.match(secret)) faults.push(`It tells ${secret}: ${body.slice(0, 500)}`);
  if (request.method === 'HEAD') return faults;
  if (statusCode >= 400) faults.push(...problemFaults(answer));
  const operation = operationOf(request);
  if (operation !== undefined) faults.push(...contract.undeclared(operation, answer));
  return faults;
}

/** Of this machine, and of the code. */
const SECRETS = [new RegExp(root), /node_modules/, /(\\n|\n)\s+at \S.*:\d+:\d+/, /root:x:/];

function problemFaults({ statusCode, headers, body }: LightMyRequestResponse): readonly string[] {
  if (!String(headers['content-type']).startsWith('application/problem+json'))
    return [`A ${statusCode} is of ${headers['content-type']}.`];
  const problem = JSON.parse(body);
  const status = problem.status === statusCode ? [] : [`A ${statusCode} says ${problem.status}.`];
  return [...status, ...contract.misfits('Problem', problem)];
}

/** Paths may lead elsewhere than they seem to, as URLs take dots out. */
function operationOf({ method, url, headers }: Request): Operation | undefined {
  if (headers?.['host'] !== undefined && headers['host'] !== 'localhost') return undefined;
  const { host, pathname } = new URL(url, 'http://localhost');
  if (host !== 'localhost') return undefined;
  return contract.operations.find(
    (one) =>
      one.method === method && new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(pathname),
  );
}
