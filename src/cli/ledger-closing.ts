/**
 * closingLines : audit of a ledger → that it adds up, or which row does not
 */
import type { LedgerAudit, LedgerFault } from '../engine/index.ts';
import { wrap } from '../report/layout.ts';

export function closingLines({
  faults,
  rowCount,
  obligationCount,
  worstRatio,
  tolerance,
}: LedgerAudit): string[] {
  if (faults.length > 0)
    return faults.flatMap((fault) => wrap(`It does not add up. ${faultSentence(fault)}`, '  ', '    '));
  const sentence =
    `The ledger adds up: ${rowCount} rows of ${obligationCount} obligations, the worst residual ` +
    `${worstRatio.toExponential(1)} of what a full season turns over (tolerance ${tolerance.toExponential(0)}).`;
  const laws =
    'Limits: due + short + forced = delivered + excess. Others: due + carried in = delivered + short + forced, ' +
    'short = carried over + default; and over the run due - delivered - forced - default = still owed at the end.';
  return [...wrap(sentence, '  '), ...wrap(laws, '  ')];
}

export function faultSentence({
  clause,
  part,
  riparian,
  waterYear,
  season,
  law,
  ratio,
}: LedgerFault): string {
  const when = waterYear === undefined ? 'over the run' : `${season} season of ${waterYear}`;
  return `${clause} (${part}, ${riparian}), ${when}: ${law} is off by ${ratio.toExponential(1)} of a full season.`;
}
