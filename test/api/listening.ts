/**
 * listen : limits → the server on a port of its own        (for what only a socket shows)
 */
import { connect, type Socket } from 'node:net';
import { type Server, serve } from '../../src/api/server.ts';
import type { Limits, Settings } from '../../src/api/settings.ts';
import { settingsOf } from './server.ts';

export interface Listening extends Server {
  readonly port: number;
  post(
    process: string,
    inputs: unknown,
    headers?: Record<string, string>,
    signal?: AbortSignal,
  ): Promise<Response>;
  get(path: string, headers?: Record<string, string>, signal?: AbortSignal): Promise<Response>;
  /** A connection without any HTTP of ours. */
  open(): Socket;
}

export async function listen(limits: Partial<Limits> = {}, more: Partial<Settings> = {}): Promise<Listening> {
  const server = await serve(settingsOf(limits, more), { host: '127.0.0.1', port: 0 });
  const port = Number(new URL(server.url).port);
  const signalled = (signal?: AbortSignal) => (signal === undefined ? {} : { signal });
  return {
    ...server,
    port,
    post: (process, inputs, headers = {}, signal) =>
      fetch(`${server.url}/processes/${process}/execution`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ inputs }),
        ...signalled(signal),
      }),
    get: (path, headers = {}, signal) => fetch(server.url + path, { headers, ...signalled(signal) }),
    open: () => connect(port, '127.0.0.1').on('error', () => undefined),
  };
}

export const ASYNC = { prefer: 'respond-async' };

/** What tests read of answers. */
interface Answer {
  readonly jobID: string;
  readonly status: string;
  readonly message: string;
  readonly code: string;
}

export async function jsonOf(answer: Response): Promise<Answer> {
  return (await answer.json()) as Answer;
}

/** Text that came until the other side closed, or until `enough` holds. */
export function textOf(socket: Socket, enough: (text: string) => boolean = () => false): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', (bytes) => {
      text += bytes;
      if (enough(text)) resolve(text);
    });
    socket.on('close', () => resolve(text));
  });
}
