/**
 * entries : demands, wetlands, lakes, minimum flows -> the (riparian, class) pairs that orders are kept apart by
 *
 * An order is a list of amounts, one for each entry. Entries are sorted by class, then by riparian, so that a loop over
 * entries meets the highest class first. Class 0 holds minimum flows.
 */
import { assert } from '../base/assert.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';

export interface Entries {
  readonly count: number;
  readonly riparian: Int32Array;
  readonly class: Int32Array;
}

export const MINIMUM_FLOW_CLASS = 0;
const CLASS_COUNT = 10;

export function listEntries(scenario: Scenario, riparianIds: readonly string[]): Entries {
  const keys = new Set<number>();
  const add = (riparian: string, priority: number) => {
    const index = riparianIds.indexOf(riparian);
    assert(index >= 0, `riparian "${riparian}" passed validation and is not in the list`);
    keys.add(priority * riparianIds.length + index);
  };
  for (const node of Object.values(scenario.nodes)) {
    if (node.kind === 'demand') add(node.riparian, node.class);
    else if (node.kind === 'wetland') add(node.riparian, node.wants.class);
    else if (node.kind === 'lake' && node.wants) add(node.riparian ?? riparianIds[0], node.wants.class);
  }
  for (const clause of Object.values(scenario.clauses ?? {})) {
    if (clause.kind === 'minimum-flow') add(clause.parties[0], MINIMUM_FLOW_CLASS);
  }
  const sorted = [...keys].sort((a, b) => a - b);
  return {
    count: sorted.length,
    riparian: Int32Array.from(sorted, (key) => key % riparianIds.length),
    class: Int32Array.from(sorted, (key) => (key - (key % riparianIds.length)) / riparianIds.length),
  };
}

/** Index of the entry of a riparian and a class. */
export function entryOf(entries: Entries, riparian: number, priority: number): number {
  assert(priority >= 0 && priority < CLASS_COUNT, `class ${priority} is not between 0 and 9`);
  for (let entry = 0; entry < entries.count; entry++) {
    if (entries.riparian[entry] === riparian && entries.class[entry] === priority) return entry;
  }
  assert(false, `no entry for riparian ${riparian} and class ${priority}`);
}
