/**
 * checkShares : shares of joint works name riparians that can book energy, and sum to 100 %
 */
import { orderedSum } from '../../base/number.ts';
import type { Hydropower } from '../schema/hydropower.ts';
import type { Reservoir } from '../schema/reservoir.ts';
import { type Checks, complain, holds } from './checks.ts';
import { checkName } from './riparians.ts';

export function checkShares(checks: Checks, node: Hydropower | Reservoir, path: string): void {
  if (!node.shares) return;
  if (node.kind === 'reservoir' && !node.turbines) {
    const message = `\`${path}\` has \`shares\`, and no \`turbines\` whose energy they could share out.`;
    complain(checks, { code: 'MIRAB_INPUT_INCOMPLETE', path: `${path}.shares`, message });
  }
  for (const riparian of Object.keys(node.shares)) {
    if (checkName(checks, riparian, `${path}.shares.${riparian}`))
      checkPower(checks, riparian, `${path}.shares.${riparian}`);
  }
  checkSum(checks, node.shares, path);
}

/** Energy that nobody keeps a balance of would vanish. */
function checkPower(checks: Checks, riparian: string, path: string): void {
  if (!holds(checks, `riparians.${riparian}`) || checks.scenario.riparians[riparian]?.power) return;
  const message = `${riparian} has no \`power\` section, in which its share could be booked.`;
  complain(checks, { code: 'MIRAB_INPUT_INCOMPLETE', path, message });
}

function checkSum(checks: Checks, shares: Readonly<Record<string, number>>, path: string): void {
  const sum = orderedSum(Object.values(shares));
  if (Math.abs(sum - 1) <= SHARES_TOLERANCE) return;
  complain(checks, {
    code: 'MIRAB_SHARES_SUM_WRONG',
    path: `${path}.shares`,
    message: `The shares in the works sum to ${Number((sum * 100).toFixed(3))} %.`,
    expected: '100 %',
  });
}

/** Three thirds may be written as 33.33 % each. */
const SHARES_TOLERANCE = 2e-4;
