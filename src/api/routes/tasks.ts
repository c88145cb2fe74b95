/**
 * readOrRefuse : task of the reader → what it gives        (a refusal becomes an answer)
 */
import { problemOfReasons, Refused, refuse, refuseFault } from '../problems.ts';
import type { Services } from '../services.ts';
import type { TaskKind, Tasks } from '../threads/protocol.ts';

/** @throws Refused where the task does not hold, or too many wait already */
export async function readOrRefuse<Kind extends TaskKind>(
  { reader }: Services,
  kind: Kind,
  given: Tasks[Kind]['given'],
): Promise<Tasks[Kind]['gives']> {
  const submission = reader.submit(kind, given, { patience: 'prompt' });
  if (submission === null)
    return refuse('MIRAB_SERVER_BUSY', `${reader.waitingCount} requests wait already.`, {
      'retry-after': '1',
    });
  const reply = await submission.reply;
  if (reply.kind === 'done') return reply.value;
  if (reply.kind === 'refused') throw new Refused(problemOfReasons(reply.status, reply.reasons));
  return refuseFault(reply);
}
