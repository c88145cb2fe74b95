/**
 * liveWorker : calls of the page → session        (each movement of a lever is one call)
 */
import { transfer } from 'comlink';
import type { LiveWorker, RunAnswer } from './protocol.ts';
import { Session } from './session.ts';

let session: Session | undefined;

function opened(): Session {
  if (session === undefined) throw new Error('No basin is open.');
  return session;
}

/** Columns go to the page without a copy: nobody reads them here again. */
function handedOver(answer: RunAnswer): RunAnswer {
  const columns = answer.graphs.map(({ steps }) => steps.buffer as ArrayBuffer);
  const river = answer.river === null ? [] : [answer.river.flow_m3s.buffer, answer.river.fill.buffer];
  return transfer(answer, [...columns, ...(river as ArrayBuffer[])]);
}

export const liveWorker: LiveWorker = {
  open(basin) {
    session = new Session(basin);
  },
  run(request) {
    const answer = opened().run(request);
    return 'failure' in answer ? answer : handedOver(answer);
  },
  digest: (asked) => opened().digest(asked),
  explain: (request) => opened().explain(request),
  beside: (baseline, other) => opened().beside(baseline, other),
};
