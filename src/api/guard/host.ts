/**
 * requireHost : name in the Host header → let in, or refused        (a server without keys answers to loopback names only)
 *
 * A page of elsewhere can make its own name point at this machine, and would then be let in by the browser.
 */
import { refuse } from '../problems.ts';

/** @throws Refused where the name is not one of this machine itself */
export function requireHost(name: string): void {
  if (!isLoopback(name.replace(/^\[|\]$/g, '')))
    refuse(
      'MIRAB_REQUEST_INVALID',
      `A server without keys answers to names of its own machine only, not to "${name.slice(0, 60)}".`,
    );
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host);
}
