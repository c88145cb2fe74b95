/**
 * roomAddresses : this machine → its addresses of version 4 in the networks it is on        (in the order of the system)
 */
import { networkInterfaces } from 'node:os';

export function roomAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}
