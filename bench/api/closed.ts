/**
 * loadClosed : request × connections × number → times of all answers        (autocannon; each connection asks again when it is answered)
 */
import autocannon from 'autocannon';
import { note, type Times, type Timing, timingsOf } from './timings.ts';

export interface ClosedLoad {
  readonly subject: string;
  readonly url: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The body of the next request; a GET without. */
  readonly body?: () => string;
  readonly connections: number;
  readonly count: number;
  readonly status: 200 | 304;
}

/** @throws where an answer has another status, or there is none */
export async function loadClosed(load: ClosedLoad): Promise<Timing> {
  const { subject, url, path, headers = {}, body, connections, count: amount, status } = load;
  const times: Times = new Map();
  const from_ms = performance.now();
  let last_ms = from_ms;
  await new Promise<void>((resolve, reject) => {
    const request = { method: body === undefined ? 'GET' : 'POST', path, headers } as const;
    const requests = [
      body === undefined
        ? request
        : { ...request, setupRequest: (one: object) => ({ ...one, body: body() }) },
    ];
    const instance = autocannon({ url, connections, amount, timeout: 60, requests }, (error, result) =>
      error || result.errors > 0
        ? reject(error ?? new Error(`${result.errors} requests had no answer.`))
        : resolve(),
    );
    instance.on('response', (_, code, __, time_ms) => {
      note(times, code, time_ms);
      // autocannon itself looks once a second whether all are answered.
      last_ms = performance.now();
    });
  });
  const [timing, other] = timingsOf(subject, times, (last_ms - from_ms) / 1000);
  if (timing?.status !== status || other !== undefined)
    throw new Error(`${subject}: the answers were ${[...times.keys()].join(', ')}, and not ${status} alone.`);
  return timing;
}
