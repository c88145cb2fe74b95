/**
 * requireHost : name in the Host header → let in, or refused        (a server without keys answers to loopback names only)
 *
 * A page of elsewhere can make its own name point at this machine, and would then be let in by the browser. An address it
 * cannot make its own.
 */
import { isIP } from 'node:net';
import { refuse } from '../problems.ts';

/**
 * @param room - whether all who can reach the machine are let in, by its address
 * @throws Refused where the name is not one of this machine itself
 */
export function requireHost(name: string, room = false): void {
  const host = name.replace(/^\[|\]$/g, '');
  if (isLoopback(host) || (room && isIP(host) !== 0)) return;
  const names = room ? 'addresses' : 'names of its own machine';
  refuse(
    'MIRAB_REQUEST_INVALID',
    `A server without keys answers to ${names} only, not to "${name.slice(0, 60)}".`,
  );
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
