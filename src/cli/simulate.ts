/**
 * simulate : a loaded scenario → its outcome, or the diagnostics of the run on stderr
 */
import type { LoadedScenario, Outcome } from '../engine/index.ts';
import { tellDiagnostics } from './load.ts';
import { noteRun } from './tell-defect.ts';

/** The outcome, with warnings said on stderr; nothing where a rule of the scenario failed in the run. */
export async function simulateOrTell({ scenario }: LoadedScenario): Promise<Outcome | undefined> {
  const { compile, simulate } = await import('../engine/index.ts');
  const model = compile(scenario);
  noteRun(model.runId);
  const result = simulate(model);
  await tellDiagnostics(result.diagnostics);
  return result.ok ? result.value : undefined;
}
