/**
 * openStandard : a server, its contract, and what the abstract tests do again and again
 */
import type { LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import { PROCESS_IDS, type ProcessId } from '../../../src/contract/processes/inputs.ts';
import { type Contract, type Operation, openContract } from '../contract.ts';
import { openTestApp, statusWhenEnded, type TestApp } from '../server.ts';

export const PROCESSES = PROCESS_IDS;

/** Inputs that hold, one request a process, as little work as there is. */
export const EXAMPLES: Readonly<Record<ProcessId, Readonly<Record<string, unknown>>>> = {
  run: { scenario: 'two-banks.trade', positions: { 'swap-size': '300 GWh' } },
  compare: { scenarios: ['two-banks.alone', 'two-banks.trade'], draws: 64, attribution: 'one-at-a-time' },
  assess: { scenario: 'two-banks.trade', draws: 64, attribution: 'one-at-a-time' },
  explain: { scenario: 'two-banks.trade', node: 'high-dam', when: '2031-07' },
  echo: { message: 'A message.' },
};

/** The same with one input that does not fit its schema, and the pointer to it. */
export const MISFITS: Readonly<Record<ProcessId, readonly [string, Readonly<Record<string, unknown>>]>> = {
  run: ['/inputs/positions/swap-size', { ...EXAMPLES.run, positions: { 'swap-size': 300 } }],
  compare: ['/inputs/draws', { ...EXAMPLES.compare, draws: '64' }],
  assess: ['/inputs/draws', { ...EXAMPLES.assess, draws: 1.5 }],
  explain: ['/inputs/node', { ...EXAMPLES.explain, node: null }],
  echo: ['/inputs/message', { message: 5 }],
};

export const EXCEPTIONS = 'http://www.opengis.net/def/exceptions/ogcapi-processes-1/1.0';

export interface Body {
  readonly inputs: unknown;
  readonly outputs?: unknown;
  readonly response?: 'raw' | 'document';
}

export interface Standard extends TestApp {
  readonly contract: Contract;
  /** Asks for a process, waits or not, and holds the answer against the contract. */
  ask(process: ProcessId, body: Body, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** Gets a path, and holds the answer against the contract. */
  getAs(operationId: string, path: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** Asks for a process without waiting. @returns id of the job, when it has ended */
  finishJob(process: ProcessId, body: Body): Promise<string>;
  operation(id: string): Operation;
}

export const ASYNC = { prefer: 'respond-async' };

export async function openStandard(): Promise<Standard> {
  const server = await openTestApp({ promptQueue: 16 });
  const contract = await openContract(server);
  const operation = (id: string) => {
    const found = contract.operations.find(({ operationId }) => operationId === id);
    if (found === undefined) throw new Error(`The document has no operation ${id}.`);
    return found;
  };
  const asDeclared = (id: string, answer: LightMyRequestResponse) => {
    expect(contract.undeclared(operation(id), answer)).toEqual([]);
    return answer;
  };
  const ask: Standard['ask'] = async (process, body, headers = {}) => {
    const url = `/processes/${process}/execution`;
    const answer = await server.send({ method: 'POST', url, headers, payload: body as object });
    return asDeclared(`execute-${process}`, answer);
  };
  return {
    ...server,
    contract,
    operation,
    ask,
    getAs: async (id, path, headers = {}) => asDeclared(id, await server.get(path, headers)),
    finishJob: async (process, body) => {
      const { jobID } = (await ask(process, body, ASYNC)).json();
      await statusWhenEnded(server, jobID);
      return jobID;
    },
  };
}

interface Linked {
  readonly href: string;
  readonly rel: string;
  readonly type?: string;
}

export function linksOf(answer: LightMyRequestResponse, rel: string): readonly Linked[] {
  return answer.json<{ links: Linked[] }>().links.filter((link) => link.rel === rel);
}

/** What the standard's `exception.yaml` asks for, and RFC 9457. */
export function expectException(answer: LightMyRequestResponse, status: number, type?: string): void {
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(answer.json()).toMatchObject({ status, ...(type === undefined ? {} : { type }) });
}
