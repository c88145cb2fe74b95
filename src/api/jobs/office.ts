/**
 * openOffice : request → job        (reads it on one lane, runs it on another; the same request is the same job)
 *
 * A request passes four gates before anything is run: there is room, it holds, its work and its memory are within bounds,
 * and its client has budget left.
 */

import type { ResponseForm } from '../../contract/processes/execution.ts';
import type { Ask } from '../../contract/processes/inputs.ts';
import type { Budget } from '../guard/budget.ts';
import { problemOf, problemOfReasons, Refused, refuse, refuseFault } from '../problems.ts';
import type { Limits } from '../settings.ts';
import type { Lane, Patience, Submission } from '../threads/lane.ts';
import type { Performed, Prepared, Reply } from '../threads/protocol.ts';
import type { Book } from './book.ts';
import { type Door, openDoor } from './door.ts';
import { type Ending, type Job, type JobInHand, openJob } from './job.ts';
import type { Recall } from './recall.ts';

export interface OfficeTools {
  readonly book: Book;
  readonly recall: Recall;
  readonly reader: Lane;
  readonly runner: Lane;
  readonly budget: Budget;
  readonly limits: Limits;
  /** Takes where a defect was met; it goes to the log and nowhere else. */
  readonly onDefect: (stack: string | null, jobId: string) => void;
}

export interface Order {
  readonly ask: Ask;
  readonly client: string;
  /** The client, or one of its requests that waits for the answer. */
  readonly holder: string | symbol;
  readonly patience: Patience;
  readonly response: ResponseForm;
}

export interface Office {
  /** @throws Refused at each of the gates */
  order(order: Order): Promise<Job>;
  /** The holder does not want the job any more; it ends when nobody does. */
  dismiss(job: Job, holder: string | symbol): void;
}

export function openOffice(tools: OfficeTools): Office {
  const { book, recall, runner, limits, onDefect } = tools;
  const door = openDoor(limits);
  const underWay = new Map<Job, Submission<Performed>>();

  const begin = (prepared: Prepared, { holder, patience, response }: Order): JobInHand => {
    const { jobId, process } = prepared;
    const job = openJob({ id: jobId, process, response, now: () => new Date() });
    const submission = runner.submit('perform', prepared.plan, {
      patience,
      onStart: job.start,
      onProgress: job.advance,
    });
    if (submission === null) return refuseBusy(runner.waitingCount, limits);
    job.holders.add(holder);
    book.add(job);
    underWay.set(job, submission);
    void submission.reply.then((reply) => {
      underWay.delete(job);
      if (reply.kind === 'fault') onDefect(reply.stack, jobId);
      job.end(endingOf(reply, jobId));
    });
    return job;
  };
  /** The job of that id, where there is one that has its result or will have it. */
  const join = (id: string | undefined, holder: string | symbol): JobInHand | undefined => {
    const job = id === undefined ? undefined : book.find(id);
    if (job === undefined || job.state === 'dismissed' || job.state === 'failed') return undefined;
    job.holders.add(holder);
    return job;
  };
  return {
    order: async (order) => {
      const key = await recall.keyOf(order.ask);
      const same = join(recall.jobIdOf(key), order.holder);
      if (same !== undefined) return same;
      return stayInside(enter(order, door, limits), async () => {
        const prepared = await read(order, tools);
        recall.note(key, prepared.jobId);
        const known = join(prepared.jobId, order.holder);
        if (known !== undefined) return { job: known, isNew: false };
        admit(prepared, order.client, tools);
        return { job: begin(prepared, order), isNew: true };
      });
    },
    dismiss: (job, holder) => {
      job.holders.delete(holder);
      if (job.holders.size > 0) return;
      const found = book.find(job.id);
      if (found !== job) return;
      if (found.ending !== null) return book.remove(job.id);
      found.end({ state: 'dismissed' });
      underWay.get(job)?.cancel();
    },
  };
}

/** @throws Refused where there is no room */
function enter({ patience }: Order, door: Door, limits: Limits): () => void {
  return door.enter(patience) ?? refuseBusy(door.insideCount(patience), limits);
}

interface Opened {
  readonly job: JobInHand;
  /** Another order's job is inside already. */
  readonly isNew: boolean;
}

/** Leaves when the job has ended, or there will be none. */
async function stayInside(leave: () => void, open: () => Promise<Opened>): Promise<JobInHand> {
  try {
    const { job, isNew } = await open();
    if (isNew) void job.ended.then(leave);
    else leave();
    return job;
  } catch (error) {
    leave();
    throw error;
  }
}

async function read({ ask, patience }: Order, { reader, limits }: OfficeTools): Promise<Prepared> {
  const submission = reader.submit('prepare', ask, { patience });
  if (submission === null) return refuseBusy(reader.waitingCount, limits);
  const reply = await submission.reply;
  if (reply.kind === 'done') return reply.value;
  if (reply.kind === 'refused') throw new Refused(problemOfReasons(reply.status, reply.reasons));
  return refuseFault(reply);
}

/** @throws Refused where the request takes more than a request may, or its client more than its share */
function admit({ work, memory_bytes }: Prepared, client: string, { limits, budget }: OfficeTools): void {
  const cost_nodeSteps = work.nodeStepCount;
  if (cost_nodeSteps > limits.cost_nodeSteps)
    refuse(
      'MIRAB_COST_TOO_HIGH',
      `It takes ${work.runCount} runs of ${cost_nodeSteps} nodes times steps in all; a request may take ${limits.cost_nodeSteps}.`,
    );
  if (memory_bytes > limits.memory_bytes)
    refuse(
      'MIRAB_MEMORY_TOO_HIGH',
      `Its series take about ${megabytes(memory_bytes)} MB; a request may take ${megabytes(limits.memory_bytes)} MB.`,
    );
  const wait_s = budget.charge(client, cost_nodeSteps);
  if (wait_s > 0)
    refuse('MIRAB_BUDGET_SPENT', `There is budget for it again in ${wait_s} s.`, {
      'retry-after': `${wait_s}`,
    });
}

function endingOf(reply: Reply<Performed>, jobId: string): Ending {
  if (reply.kind === 'done') return { state: 'successful', performed: reply.value };
  if (reply.kind === 'refused')
    return { state: 'failed', problem: { ...problemOfReasons(reply.status, reply.reasons), runId: jobId } };
  const { code, message } = reply;
  // What was thrown is for the log; whoever asked gets the name of the run to report.
  const detail =
    code === 'MIRAB_RUN_DEFECT' ? `The job ${jobId} met a mistake in Mirab; please report it.` : message;
  return { state: 'failed', problem: problemOf(code, detail, { runId: jobId }) };
}

function refuseBusy(waitingCount: number, limits: Limits): never {
  const wait_s = Math.max(1, Math.min(limits.deadline_s, Math.ceil(waitingCount / limits.threads)));
  return refuse('MIRAB_SERVER_BUSY', `${waitingCount} requests wait already; ask again in ${wait_s} s.`, {
    'retry-after': `${wait_s}`,
  });
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 2 ** 20);
}
