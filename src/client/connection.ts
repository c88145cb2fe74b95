/**
 * openConnection : server → ask        (path and headers → the answer, or the problem thrown)
 */
import { problemIn } from './api-problem.ts';

export interface ServerAddress {
  /** Where the server is, such as `http://127.0.0.1:8080`; a path before its own may stand in it. */
  readonly url: string;
  /** Sent as `Authorization: Bearer <key>`. */
  readonly key?: string;
}

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** @throws ApiProblem where the answer is a problem, and what `fetch` throws where there is none */
export type Ask = (path: string, asked?: Asked) => Promise<Response>;

export function openConnection({ url, key }: ServerAddress): Ask {
  const base = url.replace(/\/+$/, '');
  return async (path, { method = 'GET', headers = {}, body, signal } = {}) => {
    const answer = await fetch(base + path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (!answer.ok) throw await problemIn(answer);
    return answer;
  };
}

/** Waits, unless it is not wanted any more. @throws the reason of the signal */
export function pause(time_s: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(clock);
      reject(signal?.reason);
    };
    const clock = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, time_s * 1000);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
