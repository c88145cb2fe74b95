/**
 * inputsOf : scenario → all that a run of it reads, in the order in which sums are made
 */
import type { Scenario } from '../scenario/schema/scenario.ts';

/** All that the engine reads, piece by piece in the order of the file, because that decides the order of sums. */
export function inputsOf(scenario: Scenario): unknown[] {
  const { time, riparians, rivers, hydrology, climate, doctrine, nodes, clauses, trades, lines } = scenario;
  const power = Object.entries(riparians).flatMap(([id, riparian]) => [id, riparian.power]);
  const named = [nodes, clauses, trades, lines].flatMap((pieces = {}) => [
    ...Object.entries(pieces).flat(),
    '',
  ]);
  return [time, hydrology, climate, doctrine, ...power, '', ...Object.keys(rivers), '', ...named];
}
