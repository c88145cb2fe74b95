/**
 * cooperationInput : run x pair -> obligations kept, joint storage, data exchange and swap of each season
 *
 * Relief comes with the links. The best volume of a swap is not known before the clearing of exchanges: where water or
 * energy is exchanged the component is absent, and where nothing is due it is 0. Source: METHOD, section 11.1.
 */

import { stepsBetween } from '../model/clause-head.ts';
import type { SeasonOfRun } from '../outcome/indicators-time.ts';
import { seasonOfStep } from '../outcome/indicators-time.ts';
import type { LedgerRow } from '../outcome/outcome.ts';
import { type CooperationInput, obligationsKept } from '../risk/cooperation.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type { Run } from './bundle.ts';

type Pair = readonly [one: string, other: string];

export function cooperationInput(
  { scenario, outcome }: Run,
  pair: Pair,
  dataExchange: number,
): (season: SeasonOfRun) => Omit<CooperationInput, 'relief'> {
  const between = outcome.ledger.filter((row) => isBetween(row, pair) && row.due > 0);
  const trades = scenario.trades ?? {};
  const live_m3 = liveStorage(scenario, pair);
  const agreements = releaseAgreements({ scenario, outcome }, pair);
  return ({ index, waterYear, season }) => {
    const rows = between.filter((row) => row.waterYear === waterYear && row.season === season);
    const exchanged = rows.some(({ clause }) => trades[clause] !== undefined);
    const isJoint = (id: string) =>
      scenario.nodes[id].owner === 'joint' ||
      agreements.some(({ reservoir, seasons }) => reservoir === id && seasons.has(index));
    const all_m3 = sum(live_m3.map(([, volume_m3]) => volume_m3));
    const joint_m3 = sum(live_m3.map(([id, volume_m3]) => (isJoint(id) ? volume_m3 : 0)));
    return {
      ...(exchanged ? {} : { swap: 0 }),
      obligations: obligationsKept(
        rows.map(({ due, carriedIn, short }) => ({ due: due + carriedIn, unmet: short })),
      ),
      jointStorage: all_m3 > 0 ? joint_m3 / all_m3 : 0,
      dataExchange,
    };
  };
}

function isBetween({ riparian, owedTo }: LedgerRow, [one, other]: Pair): boolean {
  return (riparian === one && owedTo.includes(other)) || (riparian === other && owedTo.includes(one));
}

/** Full less dead storage of each reservoir of the two, in m3. */
function liveStorage(scenario: Scenario, pair: Pair): [id: string, volume_m3: number][] {
  return Object.entries(scenario.nodes).flatMap(([id, node]) =>
    node.kind === 'reservoir' && node.riparian !== undefined && pair.includes(node.riparian)
      ? [[id, node.full - node.dead]]
      : [],
  );
}

interface ReleaseAgreement {
  readonly reservoir: string;
  /** Seasons of the run in which it holds, by index. */
  readonly seasons: ReadonlySet<number>;
}

/** Release clauses in force to which both are parties. */
function releaseAgreements({ scenario, outcome }: Run, pair: Pair): ReleaseAgreement[] {
  return Object.values(scenario.clauses ?? {}).flatMap((clause) => {
    if (clause.kind !== 'release' || !clause.inForce) return [];
    if (!pair.every((riparian) => clause.parties.includes(riparian))) return [];
    const seasons = new Set<number>();
    stepsBetween(outcome.calendar, clause.from, clause.until).forEach((holds, step) => {
      if (holds === 1) seasons.add(seasonOfStep(outcome.calendar, step));
    });
    return [{ reservoir: clause.reservoir, seasons }];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
