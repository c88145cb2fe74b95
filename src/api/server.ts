/**
 * serve : settings × address → a server that listens        (and closes in good order)
 */
import type { AddressInfo } from 'node:net';
import { openApp } from './app.ts';
import { isLoopback } from './guard/host.ts';
import type { Settings } from './settings.ts';

export interface Address {
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
}

export interface Server {
  /** Where it listens, as a URL without a path. */
  readonly url: string;
  /** Lets answers under way end, then closes. */
  close(): Promise<void>;
}

/** @throws where the address cannot be had, or would be open to a network without keys */
export async function serve(settings: Settings, { host, port }: Address): Promise<Server> {
  if (!isLoopback(host) && settings.keys.length === 0 && settings.room !== true)
    throw new Error(`${host} can be reached from a network, and no keys are set.`);
  const { fastify, services } = await openApp(settings);
  try {
    await fastify.listen({ host, port });
  } catch (error) {
    await fastify.close();
    throw error;
  }
  void services.catalogue().catch(() => undefined);
  const { port: taken } = fastify.server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return { url: `http://${name}:${taken}`, close: () => fastify.close() };
}
