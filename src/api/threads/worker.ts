/**
 * worker : the entry of a thread of the server        (one task at a time; whatever is thrown becomes a reply)
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openSource, type ScenarioFolder } from '../work/source.ts';
import { work } from '../work/work.ts';
import type { Message, Progress, Reply, Task } from './protocol.ts';

/** Often enough for a reader, seldom enough for the port. */
const PROGRESS_EVERY_ms = 100;

if (parentPort === null) throw new Error('The worker of the server was started as a program.');
const port = parentPort;
const source = openSource(workerData as readonly ScenarioFolder[]);
const send = (message: Message, bytes: readonly ArrayBuffer[] = []) => port.postMessage(message, bytes);

port.on('message', async (task: Task) => {
  const reply = await replyTo(task);
  send({ kind: 'reply', reply }, buffersOf(reply));
});
send({ kind: 'ready' });

async function replyTo(task: Task): Promise<Reply<unknown>> {
  let toldAt_ms = 0;
  const tell = (progress: Progress) => {
    const now_ms = performance.now();
    if (now_ms - toldAt_ms < PROGRESS_EVERY_ms && progress.doneCount < progress.count) return;
    toldAt_ms = now_ms;
    send({ kind: 'progress', progress });
  };
  try {
    return await work(task, source, tell);
  } catch (error) {
    const [message, stack] =
      error instanceof Error ? [error.message, error.stack ?? null] : [String(error), null];
    return { kind: 'fault', code: 'MIRAB_RUN_DEFECT', message, stack };
  }
}

/** Whole buffers are handed over instead of being copied. */
function buffersOf(reply: Reply<unknown>): ArrayBuffer[] {
  if (reply.kind !== 'done') return [];
  const { value } = reply;
  const parts = value instanceof Uint8Array ? [value] : Object.values(value as object);
  const whole = parts.filter(
    (part): part is Uint8Array<ArrayBuffer> =>
      part instanceof Uint8Array && part.byteLength === part.buffer.byteLength,
  );
  return [...new Set(whole.map(({ buffer }) => buffer))];
}
