/**
 * addClosing : server × requests and jobs under way → an end in good order        (they have the grace, then all is cut)
 *
 * A connection ends with the answer that it waits for. One whose client reads or writes no more would keep the server from
 * ever ending.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from './services.ts';

/** What answers have after the grace of the jobs, which may end at its end. */
const ANSWERS_s = 1;

export function addClosing(app: FastifyInstance, services: Services): void {
  const { grace_s } = services.settings.limits;
  const answered = watchAnswers(app);
  let closed = Promise.resolve();
  let clock: NodeJS.Timeout | undefined;
  app.addHook('onSend', async (_, reply) => {
    if (services.closing) reply.header('connection', 'close');
  });
  // Before connections are waited for: the grace of the jobs is theirs too.
  app.addHook('preClose', async () => {
    closed = services.close(answered());
    clock = setTimeout(() => app.server.closeAllConnections(), (grace_s + ANSWERS_s) * 1000);
  });
  app.addHook('onClose', async () => {
    await closed;
    clearTimeout(clock);
  });
}

/** @returns what settles once no request waits for its answer */
function watchAnswers(app: FastifyInstance): () => Promise<void> {
  const asking = new Set<FastifyRequest>();
  let tell: () => void = () => {};
  app.addHook('onRequest', async (request, { raw }) => {
    asking.add(request);
    const forget = () => {
      if (asking.delete(request) && asking.size === 0) tell();
    };
    // Not `onResponse`: where the client is gone it does not come.
    raw.once('finish', forget);
    raw.once('close', forget);
  });
  return () =>
    new Promise((resolve) => {
      tell = resolve;
      if (asking.size === 0) resolve();
    });
}
