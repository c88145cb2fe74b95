/**
 * checkWay : reservoir, point of handover, captures -> whether traded water can be followed there
 *
 * A lag mixes the water of several steps, so protected water is followed along nodes without one.
 */
import { listed } from '../context.ts';
import type { Trade } from '../schema/trade.ts';
import { type Checks, complain } from './checks.ts';

type Water = NonNullable<Trade['water']>;

export function checkWay(checks: Checks, water: Water, path: string): void {
  const { to, capture } = water;
  if (!water.protected) {
    const key = to === undefined ? capture && 'capture' : 'to';
    if (key === undefined) return;
    const message = `\`${path}.${key}\` says where water goes that is not protected.`;
    const more = { path: `${path}.${key}`, message, expected: '`protected: true`' };
    complain(checks, { code: 'MIRAB_INPUT_INCOMPLETE', ...more });
    return;
  }
  if (to === undefined) {
    const message = `\`${path}\` protects water, and no point of handover is named.`;
    complain(checks, { code: 'MIRAB_INPUT_INCOMPLETE', path, message, expected: '`to`' });
    return;
  }
  const way = wayTo(checks, water.reservoir, to);
  if (way === undefined) {
    const expected = `a node in line below "${water.reservoir}"`;
    refuse(checks, `${path}.to`, `"${to}" does not lie below "${water.reservoir}".`, expected);
    return;
  }
  const late = way.find((id) => {
    const node = checks.scenario.nodes[id];
    return node.kind === 'reach' && node.lag > 0 && id !== to;
  });
  if (late !== undefined) {
    const message = `"${late}" on the way has a lag, so the water cannot be told apart from other water.`;
    refuse(checks, `${path}.to`, message, `"${late}" or a node above it`);
  }
  capture?.forEach(({ at }, index) => {
    if (!way.includes(at))
      refuse(
        checks,
        `${path}.capture.${index}.at`,
        `"${at}" is not on the way to "${to}".`,
        `one of ${listed(way)}`,
      );
  });
}

/** Nodes below a reservoir down to a point, the point included; undefined where it does not lie there. */
function wayTo(checks: Checks, reservoir: string, to: string): string[] | undefined {
  const way: string[] = [];
  for (let id = nextOf(checks, reservoir); id !== undefined && !way.includes(id); id = nextOf(checks, id)) {
    way.push(id);
    if (id === to) return way;
  }
  return undefined;
}

function nextOf({ scenario }: Checks, id: string): string | undefined {
  const node = scenario.nodes[id];
  return node && 'to' in node ? node.to : undefined;
}

function refuse(checks: Checks, path: string, message: string, expected: string): void {
  complain(checks, { code: 'MIRAB_TRADE_WAY_REFUSED', path, message, expected });
}
