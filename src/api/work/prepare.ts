/**
 * prepare : request → its plan, its id and what it would take        (reads and checks; runs nothing)
 */
import type { Ask, Inputs } from '../../contract/processes/inputs.ts';
import { ENGINE_VERSION, runIdOf, workOfRun } from '../../engine/index.ts';
import type { Prepared, Reply } from '../threads/protocol.ts';
import { hashOf, type Plan, packPlan } from './plan.ts';
import { loadOne, type Planned } from './planned.ts';
import { prepareAssessment } from './prepare-assessment.ts';
import { prepareComparison } from './prepare-comparison.ts';
import type { Source } from './source.ts';

/**
 * Measured: an outcome of the Aral basin has 537 series on 141 nodes, 30 bytes a node and step; a run holds its columns
 * beside it, and a copy on its way out.
 */
const BYTES_PER_NODE_STEP = 96;

export async function prepare(ask: Ask, source: Source): Promise<Reply<Prepared>> {
  const planned = await planOf(ask, source);
  if (planned.kind !== 'done') return planned;
  const { plan, jobId, work, heldRuns } = planned.value;
  const memory_bytes = heldRuns.nodeStepCount * BYTES_PER_NODE_STEP;
  return { kind: 'done', value: { jobId, process: plan.process, work, memory_bytes, plan: packPlan(plan) } };
}

function planOf(ask: Ask, source: Source): Promise<Reply<Planned>> {
  switch (ask.process) {
    case 'run':
      return planRun(ask.inputs, source);
    case 'compare':
      return prepareComparison(ask.inputs, source);
    case 'assess':
      return prepareAssessment(ask.inputs, source);
    case 'explain':
      return planExplanation(ask.inputs, source);
    case 'echo':
      return Promise.resolve(planEcho(ask.inputs));
  }
}

async function planRun(inputs: Inputs['run'], source: Source): Promise<Reply<Planned>> {
  const loaded = await loadOne(inputs, source);
  if (loaded.kind !== 'done') return loaded;
  const { scenario } = loaded.value.loaded;
  const work = workOfRun(scenario);
  const plan: Plan = { process: 'run', loaded: loaded.value.loaded };
  return { kind: 'done', value: { plan, jobId: runIdOf(scenario), work, heldRuns: work } };
}

async function planExplanation(inputs: Inputs['explain'], source: Source): Promise<Reply<Planned>> {
  const loaded = await loadOne(inputs, source);
  if (loaded.kind !== 'done') return loaded;
  const { node, when } = inputs;
  const { scenario } = loaded.value.loaded;
  const work = workOfRun(scenario);
  const plan: Plan = { process: 'explain', loaded: loaded.value.loaded, node, when };
  const jobId = hashOf(['explain', ENGINE_VERSION, runIdOf(scenario), node, when]);
  return { kind: 'done', value: { plan, jobId, work, heldRuns: work } };
}

function planEcho({ message, delay_s = 0 }: Inputs['echo']): Reply<Planned> {
  const work = { runCount: 0, nodeStepCount: 0 };
  const plan: Plan = { process: 'echo', message, delay_s };
  const jobId = hashOf(['echo', ENGINE_VERSION, message, delay_s]);
  return { kind: 'done', value: { plan, jobId, work, heldRuns: work } };
}
