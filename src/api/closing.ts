/**
 * addClosing : server × jobs under way → an end in good order        (jobs have their grace, then connections are cut)
 *
 * A connection ends with the answer that it waits for. One whose client reads or writes no more would keep the server from
 * ever ending.
 */
import type { FastifyInstance } from 'fastify';
import type { Services } from './services.ts';

/** What answers have after the grace of the jobs, which may end at its end. */
const ANSWERS_s = 1;

export function addClosing(app: FastifyInstance, services: Services): void {
  const { grace_s } = services.settings.limits;
  let clock: NodeJS.Timeout | undefined;
  app.addHook('onSend', async (_, reply) => {
    if (services.closing) reply.header('connection', 'close');
  });
  // Before connections are waited for: the grace of the jobs is theirs too.
  app.addHook('preClose', async () => {
    void services.close();
    clock = setTimeout(() => app.server.closeAllConnections(), (grace_s + ANSWERS_s) * 1000);
  });
  app.addHook('onClose', async () => {
    clearTimeout(clock);
    await services.close();
  });
}
