/**
 * roomLinks : where this page is open → links by which others in the room open the same state
 */
const LOOPBACK = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** None where the page was opened from a file, or by a server that shows it to this machine alone. */
export async function roomLinks({ protocol, hostname, pathname, origin, hash }: Location): Promise<string[]> {
  if (!protocol.startsWith('http')) return [];
  if (!LOOPBACK.test(hostname)) return [`${origin}${pathname}${hash}`];
  const answer = await fetch('addresses.json');
  const addresses = answer.ok ? ((await answer.json()) as string[]) : [];
  return addresses.map((address) => address + hash);
}
