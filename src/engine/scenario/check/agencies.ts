/**
 * checkAgencies : an agency that gives figures is not called as a riparian is
 */
import { type Checks, complain } from './checks.ts';

export function checkAgencies(checks: Checks): void {
  for (const id of Object.keys(checks.scenario?.parties ?? {})) {
    if (!checks.names.riparian.has(id)) continue;
    const message = `"${id}" is a riparian, and gives its figures without an entry under \`parties\`.`;
    complain(checks, { code: 'MIRAB_INPUT_AMBIGUOUS', path: `parties.${id}`, message });
  }
}
