/**
 * loadOffered : rate × time → times of all answers        (each request at its own time, whether others are answered or not)
 *
 * Waiting times between requests are exponential, as of many who do not know of each other. autocannon sends the requests
 * of a second at once, so a rate of it is a row of bursts.
 */
import { Agent, request } from 'node:http';
import { EXECUTION, JSON_BODY } from './asks.ts';
import { note, type Times } from './timings.ts';

export interface OfferedLoad {
  readonly url: string;
  readonly body: () => string;
  readonly rate_pers: number;
  readonly time_s: number;
}

export interface Offered {
  readonly times: Times;
  readonly time_s: number;
  /** Refusals without `Retry-After`. */
  readonly silentCount: number;
}

/** @throws where a request has no answer */
export async function loadOffered({ url, body, rate_pers, time_s }: OfferedLoad): Promise<Offered> {
  const agent = new Agent({ keepAlive: true, maxSockets: 512 });
  const times: Times = new Map();
  const chance = openChance();
  const answers: Promise<void>[] = [];
  let silentCount = 0;
  const from_ms = performance.now();
  for (let at_ms = 0; at_ms < time_s * 1000; at_ms += (-Math.log(1 - chance()) / rate_pers) * 1000) {
    const wait_ms = at_ms - (performance.now() - from_ms);
    if (wait_ms > 1) await new Promise((resolve) => setTimeout(resolve, wait_ms));
    const began_ms = performance.now();
    const answer = post(url, agent, body()).then(({ status, retryAfter }) => {
      note(times, status, performance.now() - began_ms);
      if (status === 503 && retryAfter === undefined) silentCount++;
    });
    answer.catch(() => undefined); // it is thrown below, when all have been sent
    answers.push(answer);
  }
  await Promise.all(answers);
  agent.destroy();
  return { times, time_s: (performance.now() - from_ms) / 1000, silentCount };
}

interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
}

function post(url: string, agent: Agent, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url + EXECUTION, { method: 'POST', agent, headers: JSON_BODY }, (answer) => {
      answer.resume();
      answer.once('error', reject);
      answer.once('end', () =>
        resolve({ status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] }),
      );
    });
    asked.once('error', (error: NodeJS.ErrnoException) => {
      // The server had just closed a connection that was idle for long.
      if (asked.reusedSocket && error.code === 'ECONNRESET') resolve(post(url, agent, body));
      else reject(error);
    });
    asked.end(body);
  });
}

/** Numbers from 0 to below 1, the same in each run (mulberry32). */
function openChance(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
