/**
 * follow : job → its statuses as they come, to its end        (server-sent events; goes on after the last that was read)
 */
import { ApiProblem } from './api-problem.ts';
import { type Ask, pause } from './connection.ts';
import type { StatusInfo } from './processes.ts';

/** Connections in a row that may give nothing before that is thrown. */
const MOST_ATTEMPTS = 5;
const PAUSE_s = 1;

/** @throws ApiProblem where there is no such job or no room for a stream; what `fetch` throws where the server is gone */
export async function* follow(
  ask: Ask,
  jobId: string,
  signal?: AbortSignal,
): AsyncGenerator<StatusInfo, void, undefined> {
  let last = '';
  for (let attempts = 1; ; attempts++) {
    try {
      const headers = { accept: 'text/event-stream', 'last-event-id': last };
      const answer = await ask(`/jobs/${jobId}/events`, { headers, signal });
      for await (const { id, data } of eventsOf(answer)) {
        last = id;
        attempts = 0;
        const status: StatusInfo = JSON.parse(data);
        yield status;
        if (hasEnded(status)) return;
      }
      if (attempts >= MOST_ATTEMPTS) throw new Error(`The events of job ${jobId} end before the job does.`);
    } catch (error) {
      if (error instanceof ApiProblem || signal?.aborted || attempts >= MOST_ATTEMPTS) throw error;
    }
    await pause(PAUSE_s, signal);
  }
}

export function hasEnded({ status }: Pick<StatusInfo, 'status'>): boolean {
  return status !== 'accepted' && status !== 'running';
}

interface Event {
  readonly id: string;
  readonly data: string;
}

/** Events are parted by an empty line; those without data are signs of life. */
async function* eventsOf({ body }: Pick<Response, 'body'>): AsyncGenerator<Event, void, undefined> {
  if (body === null) return;
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of piecesOf(body)) {
    text += decoder.decode(bytes, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = eventOf(block);
      if (event !== null) yield event;
    }
  }
}

/** Not every browser lets a stream be iterated. */
async function* piecesOf(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array, void, undefined> {
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function eventOf(block: string): Event | null {
  const fields = new Map(block.split('\n').map((line) => fieldOf(line)));
  const data = fields.get('data');
  return data === undefined ? null : { id: fields.get('id') ?? '', data };
}

function fieldOf(line: string): readonly [string, string] {
  const at = line.indexOf(':');
  return at < 0 ? [line, ''] : [line.slice(0, at), line.slice(at + 1).replace(/^ /, '')];
}
