/**
 * openServices : settings → what the routes work with        (threads, jobs, and who asks)
 */
import type { FastifyRequest } from 'fastify';
import { openBudget } from './guard/budget.ts';
import { clientOf } from './guard/keys.ts';
import { type Book, openBook } from './jobs/book.ts';
import { type Catalogue, openCatalogue } from './jobs/catalogue.ts';
import { type Office, openOffice } from './jobs/office.ts';
import { openRecall, type Recall } from './jobs/recall.ts';
import type { Settings } from './settings.ts';
import { type Lane, openLane } from './threads/lane.ts';

export interface Services {
  readonly settings: Settings;
  readonly book: Book;
  readonly office: Office;
  /** Reads requests, scenarios and series: short work, and never behind long work. */
  readonly reader: Lane;
  readonly runner: Lane;
  readonly catalogue: Catalogue;
  readonly recall: Recall;
  /** @throws Refused where a key is needed */
  clientOf(request: FastifyRequest): string;
  readonly closing: boolean;
  /** Takes no more jobs, lets those under way and what `answered` waits for end within the grace, then ends all threads. */
  close(answered: Promise<void>): Promise<void>;
}

const READING_DEADLINE_s = 20;
/** Of scenarios and series that wait, beside all requests that may be inside. */
const MOST_READINGS = 32;

export function openServices(
  settings: Settings,
  onDefect: (stack: string | null, jobId: string) => void,
): Services {
  const { folders, limits, keys } = settings;
  const threads = { folders, memory_MB: limits.heap_MB };
  const reader = openLane({
    ...threads,
    ...{
      threadCount: 1,
      deadline_s: READING_DEADLINE_s,
      mostPrompt: MOST_READINGS + limits.threads + limits.promptQueue,
      mostPatient: MOST_READINGS + limits.threads + limits.patientQueue,
    },
  });
  const runner = openLane({
    ...threads,
    threadCount: limits.threads,
    deadline_s: limits.deadline_s,
    mostPrompt: limits.promptQueue,
    mostPatient: limits.patientQueue,
  });
  const book = openBook(limits.store_bytes);
  const budget = openBudget({
    most_nodeSteps: limits.budget_nodeSteps,
    refill_nodeSteps: limits.budgetRefill_nodeSteps,
    now_s: () => performance.now() / 1000,
  });
  const recall = openRecall(folders);
  const office = openOffice({ book, recall, reader, runner, budget, limits, onDefect });
  const catalogue = openCatalogue(reader, recall.stampAll);
  let closing: Promise<void> | null = null;
  const close = async (answered: Promise<void>) => {
    // A request that is being read may become a job.
    await Promise.race([answered.then(runner.drained), delay(limits.grace_s)]);
    await Promise.all([reader.close(), runner.close()]);
  };
  return {
    ...{ settings, book, office, reader, runner, catalogue, recall },
    clientOf: (request) => clientOf(request, keys),
    get closing() {
      return closing !== null;
    },
    close: (answered) => {
      closing ??= close(answered);
      return closing;
    },
  };
}

function delay(time_s: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time_s * 1000).unref());
}
