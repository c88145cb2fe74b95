/**
 * namesOf : loaded scenarios → the names that readers see, of riparians and nodes
 */
import type { LoadedScenario } from '../engine/index.ts';

export type NameOf = (id: string) => string;

/** As the first scenario that knows them gives them. */
export function namesOf(loaded: readonly LoadedScenario[]): NameOf {
  const names = new Map<string, string>();
  for (const { scenario } of [...loaded].reverse()) {
    for (const [id, node] of Object.entries(scenario.nodes)) names.set(id, node.name ?? id);
    for (const [id, riparian] of Object.entries(scenario.riparians)) names.set(id, riparian.name);
  }
  return (id) => names.get(id) ?? id;
}
