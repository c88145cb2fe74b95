/**
 * summarise : loaded scenario × outcome × indicators → RunSummary        (what `mirab run --json` prints; units in the keys)
 */
import type { Indicators, LedgerComparison, LoadedScenario, Outcome } from '../../engine/index.ts';
import type { RunSummary } from './result-types.ts';

interface Measured {
  readonly indicators: Indicators;
  readonly ledger: readonly LedgerComparison[];
}

export function summarise(
  { scenario }: LoadedScenario,
  outcome: Outcome,
  { indicators, ledger }: Measured,
): RunSummary {
  const { start, years, step } = scenario.time;
  const { riparians, ...places } = indicators;
  return {
    schema: 'mirab-run-summary/1',
    scenario: outcome.scenario,
    engineVersion: outcome.engineVersion,
    runId: outcome.runId,
    digest: outcome.digest,
    time: { start, years, step },
    positions: scenario.positions ?? {},
    riparians: Object.fromEntries(
      Object.entries(riparians).map(([id, { mean }]) => [id, { name: scenario.riparians[id].name, mean }]),
    ),
    ...places,
    ledger,
    balance: outcome.balance,
  };
}
