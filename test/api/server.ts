/**
 * openTestApp : the server on the shipped scenarios, with limits of a test        (requests go in without a socket)
 */
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { root } from '../../scripts/root.mjs';
import { openApp } from '../../src/api/app.ts';
import { LIMITS, type Limits, type Settings } from '../../src/api/settings.ts';

export const FOLDERS = ['aral-coarse', 'two-banks'].map((name) => ({
  name,
  path: `${root}/scenarios/${name}`,
}));

export function settingsOf(limits: Partial<Limits> = {}, more: Partial<Settings> = {}): Settings {
  return { folders: FOLDERS, limits: { ...LIMITS, ...limits }, keys: [], origins: [], ...more };
}

export interface TestApp {
  readonly app: FastifyInstance;
  send(options: InjectOptions): Promise<LightMyRequestResponse>;
  get(url: string, headers?: Record<string, string>): Promise<LightMyRequestResponse>;
  /** Executes a process with inputs. */
  execute(
    process: string,
    inputs: unknown,
    headers?: Record<string, string>,
  ): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

export async function openTestApp(
  limits: Partial<Limits> = {},
  more: Partial<Settings> = {},
): Promise<TestApp> {
  const { fastify } = await openApp(settingsOf(limits, more));
  const send = (options: InjectOptions) => fastify.inject(options);
  return {
    app: fastify,
    send,
    get: (url, headers = {}) => send({ method: 'GET', url, headers }),
    execute: (process, inputs, headers = {}) =>
      send({
        method: 'POST',
        url: `/processes/${process}/execution`,
        headers,
        payload: { inputs } as object,
      }),
    close: () => fastify.close(),
  };
}

/** Asks again until the job has ended. */
export async function statusWhenEnded({ get }: TestApp, jobId: string): Promise<Record<string, unknown>> {
  for (;;) {
    const status = (await get(`/jobs/${jobId}`)).json<Record<string, unknown>>();
    if (status['status'] !== 'accepted' && status['status'] !== 'running') return status;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
