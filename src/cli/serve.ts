/**
 * mirab serve : folders of scenarios × address → the API, until Ctrl-C
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { EXIT, type Exit } from './exit.ts';
import { scenarioFolders } from './scenario-folders.ts';
import { refuse, say } from './terminal.ts';

/** From `src/cli` and from `dist/cli` alike. */
const PAGE = fileURLToPath(new URL('../../dist/web', import.meta.url));

const LOOPBACK = '127.0.0.1';
const EVERYWHERE = '0.0.0.0';

interface Told {
  readonly room: boolean;
  readonly hasPage: boolean;
  /** Folders of scenarios. */
  readonly count: number;
}

interface ServeOptions {
  readonly port: string;
  readonly host: string;
  readonly scenarios: readonly string[];
  readonly keys?: string;
  readonly room?: boolean;
  readonly origin: readonly string[];
  readonly threads?: number;
  readonly quiet?: boolean;
}

export async function serveApi(options: ServeOptions): Promise<Exit> {
  const port = /^\d{1,5}$/.test(options.port) ? Number(options.port) : -1;
  if (port < 0 || port > 65_535)
    return refuse(`"${options.port}" is no port; wanted is a number from 0 to 65535.`);
  const folders = await scenarioFolders(options.scenarios);
  if (typeof folders === 'string') return refuse(folders);
  const strange = options.origin.find((text) => !isOrigin(text));
  if (strange !== undefined)
    return refuse(`"${strange}" is no origin; wanted is one such as "https://example.org", without a path.`);
  const keys = await keysOf(options.keys);
  if (typeof keys === 'string') return refuse(keys);
  const room = options.room === true;
  if (room && keys.length > 0)
    return refuse('--room lets in all who can reach this machine; leave out --keys.');
  if (room && !existsSync(PAGE)) return refuse('the page is not built; build it with "npm run build".');
  const { LIMITS } = await import('../api/settings.ts');
  const { serve } = await import('../api/server.ts');
  const settings = {
    ...{ folders, keys, origins: options.origin, page: PAGE, room },
    limits: { ...LIMITS, ...(options.threads === undefined ? {} : threadsOf(options.threads)) },
    ...(options.quiet === true ? {} : { log: process.stderr }),
  };
  try {
    const host = room && options.host === LOOPBACK ? EVERYWHERE : options.host;
    const server = await serve(settings, { host, port });
    process.stdout.write(`${server.url}\n`);
    await tell(server.url, { room, hasPage: existsSync(PAGE) && keys.length === 0, count: folders.length });
    await untilSignal();
    say('mirab: closing; answers under way are given first');
    await server.close();
    return EXIT.done;
  } catch (error) {
    return refuse(reasonOf(error, options));
  }
}

async function tell(url: string, { room, hasPage, count }: Told): Promise<void> {
  if (room) {
    const { roomAddresses } = await import('../api/routes/room-addresses.ts');
    const { port } = new URL(url);
    const addresses = roomAddresses();
    for (const address of addresses) say(`mirab: in the room the page is at http://${address}:${port}/page/`);
    if (addresses.length === 0) say('mirab: this machine is on no network; the page is shown on it alone');
    say(`mirab: on this machine it is at http://127.0.0.1:${port}/page/ (Ctrl-C ends)`);
    return;
  }
  if (hasPage) say(`mirab: the page is at ${url}/page/`);
  say(`mirab: serves ${count} folders of scenarios at ${url} (Ctrl-C ends)`);
}

/** Room for those who wait goes with the threads. */
function threadsOf(threads: number) {
  return { threads, promptQueue: 2 * threads };
}

/** As browsers send it: any other would match no page. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

/** A second signal ends the program at once. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** The keys, or why there are none. */
async function keysOf(file: string | undefined): Promise<readonly string[] | string> {
  if (file === undefined) return [];
  try {
    const { readKeys } = await import('../api/guard/keys.ts');
    const keys = readKeys(await readFile(file, 'utf8'));
    return keys.length > 0 ? keys : `${file} holds no key.`;
  } catch (error) {
    return `${file} cannot be used: ${error instanceof Error ? error.message : error}`;
  }
}

function reasonOf(error: unknown, { host, port }: ServeOptions): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `port ${port} is taken; name another with --port, or 0 for any.`;
  if (code === 'EACCES') return `port ${port} may not be used by this user; name one above 1023 with --port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `${host} is no address of this machine.`;
  const message = error instanceof Error ? error.message : String(error);
  return message.includes('no keys are set') ? `${message} Name a file of keys with --keys.` : message;
}
