/**
 * serve : model -> reply, for the thread that started this one      (the worker's side of the pool)
 */
import { parentPort } from 'node:worker_threads';
import { expose, transfer } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { assert } from '../base/assert.ts';
import type { Result } from '../base/result.ts';
import type { BasinModel } from '../model/basin-model.ts';
import type { UnsealedOutcome } from '../outcome/seal.ts';
import { replyOf, type UnsealedReply } from './answer.ts';

export interface Service {
  /** Answers when the thread takes runs. */
  ready(): true;
  simulate(model: BasinModel): UnsealedReply;
}

export function serve(simulate: (model: BasinModel) => Result<UnsealedOutcome>): void {
  assert(parentPort !== null, 'The worker of the pool was started as a program.');
  const service: Service = {
    ready: () => true,
    simulate: (model) => handOver(replyOf(() => simulate(model))),
  };
  expose(service, nodeEndpoint(parentPort));
}

/** Series leave with their memory instead of being copied; this thread has no more use for them. */
function handOver(reply: UnsealedReply): UnsealedReply {
  if (reply.kind !== 'outcome') return reply;
  const buffers = new Set(reply.outcome.series.map(({ values }) => values.buffer as ArrayBuffer));
  return transfer(reply, [...buffers]);
}
