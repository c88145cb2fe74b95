/**
 * cutAfterEach : server → the same server behind a proxy that cuts each stream of events after the first of them
 */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Proxy {
  readonly url: string;
  /** `Last-Event-ID` of each request, in order. */
  readonly resumedAfter: readonly string[];
  close(): Promise<void>;
}

export async function cutAfterEach(target: string): Promise<Proxy> {
  const resumedAfter: string[] = [];
  const server = createServer(async ({ url = '/', headers }, reply) => {
    const last = String(headers['last-event-id'] ?? '');
    resumedAfter.push(last);
    const answer = await fetch(target + url, {
      headers: { accept: String(headers.accept), 'last-event-id': last },
    });
    reply.writeHead(answer.status, { 'content-type': String(answer.headers.get('content-type')) });
    let text = '';
    for await (const bytes of answer.body ?? []) {
      text += Buffer.from(bytes);
      const from = text.indexOf('event: ');
      const end = text.indexOf('\n\n', from);
      if (from < 0 || end < 0) continue;
      reply.write(text.slice(0, end + 2), () => reply.destroy());
      return;
    }
    reply.end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    resumedAfter,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
