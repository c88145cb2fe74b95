/**
 * perform : plan → the result of its process, as text of JSON
 *
 * The same plan gives the same bytes: nothing of the clock, the machine or the request's own wording gets into a result.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { serialize } from 'node:v8';
import { provenanceOf } from '../../contract/provenance.ts';
import { summarise } from '../../contract/results/run-summary.ts';
import { compile, type LoadedScenario, measure, runIdOf, simulate, sumLedger } from '../../engine/index.ts';
import { explanationOf } from '../../report/explain/explanation.ts';
import { linesOf } from '../../report/explain/explanation-lines.ts';
import type { Performed, Progress, Reply } from '../threads/protocol.ts';
import { done, ruleFault } from './done.ts';
import { performAssessment, performComparison } from './perform-judged.ts';
import type { Plan } from './plan.ts';

export async function perform(plan: Plan, tell: (progress: Progress) => void): Promise<Reply<Performed>> {
  switch (plan.process) {
    case 'run':
      return run(plan.loaded);
    case 'compare':
      return performComparison(plan, tell);
    case 'assess':
      return performAssessment(plan, tell);
    case 'explain':
      return explain(plan);
    case 'echo':
      await wait(plan.delay_s * 1000);
      return done({ schema: 'mirab-echo/1', message: plan.message, provenance: provenanceOf([]) });
  }
}

function run(loaded: LoadedScenario): Reply<Performed> {
  const { scenario } = loaded;
  const result = simulate(compile(scenario));
  if (!result.ok) return ruleFault(result.diagnostics);
  const outcome = result.value;
  const summary = summarise(loaded, outcome, {
    indicators: measure(outcome, scenario),
    ledger: sumLedger(outcome.ledger),
  });
  const { runId, digest } = outcome;
  const provenance = provenanceOf([{ scenario: scenario.id, runId, digest }]);
  return done({ ...summary, provenance }, new Uint8Array(serialize(outcome)));
}

function explain({ loaded, node, when }: Extract<Plan, { process: 'explain' }>): Reply<Performed> {
  const explanation = explanationOf(loaded, { node, when });
  if (!explanation.ok) {
    const { part, message } = explanation;
    const code = part === 'node' ? 'MIRAB_NODE_UNKNOWN' : 'MIRAB_DATE_INVALID';
    return { kind: 'refused', status: 422, reasons: [{ pointer: `/inputs/${part}`, code, message }] };
  }
  const { title, step, blocks } = explanation;
  const lines = linesOf(blocks, loaded.scenario);
  const replayed = simulate(compile(loaded.scenario));
  if (!replayed.ok) return ruleFault(replayed.diagnostics);
  const { digest } = replayed.value;
  const made = { scenario: loaded.scenario.id, runId: runIdOf(loaded.scenario), digest };
  return done({
    ...{ schema: 'mirab-explanation/1', title, node, step, lines },
    provenance: provenanceOf([made]),
  });
}
