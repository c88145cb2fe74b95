/**
 * leadIndicatorsOf : RunBundle × its report → the panel of lead indicators        (nothing of it enters the index)
 */
import { type LeadAbsence, type LeadPanel, leadPanel } from '../risk/lead-panel.ts';
import type { RiskParameters } from '../risk/parameter-types.ts';
import type { RiskReport } from '../risk/report.ts';
import type { RunBundle } from './bundle.ts';
import { leadOfLinks } from './lead-agreements.ts';
import { leadOfStorages } from './lead-storages.ts';
import { leadOfSupply } from './lead-supply.ts';

const UNSIGNED: LeadAbsence = {
  id: 'protocol-unsigned',
  reason: 'The model holds no dates on which protocols of a year or contracts of fuel are signed.',
};

export function leadIndicatorsOf(
  bundle: RunBundle,
  report: RiskReport,
  parameters: RiskParameters,
): LeadPanel {
  const supply = leadOfSupply(bundle, parameters.leadIndicators);
  const storages = leadOfStorages(bundle, parameters.leadIndicators);
  const links = leadOfLinks(bundle, report, parameters);
  const none = (id: LeadAbsence['id'], reason: string): LeadAbsence[] =>
    storages.some((row) => row.id === id) ? [] : [{ id, reason }];
  return leadPanel(
    [...supply.rows, ...storages, ...links.rows],
    [
      ...[...supply.absent, UNSIGNED, ...links.absent],
      ...none('multi-year-storage', 'No reservoir holds a fifth of its yearly inflow.'),
      ...none('release-deviation', 'No reservoir holds a fifth of its yearly inflow.'),
      ...none('mid-basin-room', 'No reservoir stands above a channel with an ice-season capacity.'),
    ],
  );
}
