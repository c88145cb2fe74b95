/**
 * LedgerSummary : audited ledger → what `mirab ledger --json` prints        (units in the keys)
 */
import type { LedgerSeason } from '../engine/index.ts';
import type { AuditedLedger } from './ledger-report.ts';

export function summariseLedger(
  { loaded, outcome, asked, obligations, payments, audit }: AuditedLedger,
  seasons: readonly LedgerSeason[],
) {
  const { file, scenario } = loaded;
  const { start, years, step } = scenario.time;
  return {
    schema: 'mirab-ledger/1',
    file,
    scenario: outcome.scenario,
    engineVersion: outcome.engineVersion,
    runId: outcome.runId,
    digest: outcome.digest,
    time: { start, years, step },
    positions: scenario.positions ?? {},
    asked: { clauses: asked.clauses, riparian: asked.riparian },
    obligations,
    seasons,
    payments,
    audit,
  };
}
