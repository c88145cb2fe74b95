/**
 * Planned : a request that was read        (what each process prepares)
 */
import type { Inputs } from '../../contract/processes/inputs.ts';
import type { LoadedScenario, Work } from '../../engine/index.ts';
import type { Reply } from '../threads/protocol.ts';
import type { Plan } from './plan.ts';
import type { Source } from './source.ts';

/** A plan, the parts that decide its result, and what it would take. */
export interface Planned {
  readonly plan: Plan;
  readonly jobId: string;
  readonly work: Work;
  /** Runs whose series are held at once. */
  readonly heldRuns: Work;
}

const AT = { scenario: '/inputs/scenario', beside: '/inputs' };

/** The scenario of a request for one. */
export async function loadOne(
  { scenario, positions, data }: Inputs['run'],
  source: Source,
): Promise<Reply<{ readonly loaded: LoadedScenario; readonly folder: string }>> {
  const found = await source.load(scenario, {
    at: AT,
    ...(positions === undefined ? {} : { positions }),
    ...(data === undefined ? {} : { data }),
  });
  return found.ok ? { kind: 'done', value: found } : { kind: 'refused', status: 422, reasons: found.reasons };
}
