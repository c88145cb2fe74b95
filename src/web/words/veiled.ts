/**
 * veiledPlace, veiledLever, veiledScenario : id × store → what it is and its number, without a name        (names are kept from the room)
 *
 * A number counts what is of one kind, in the order of the scenario; where there is only one it has none.
 */
import type { Lever } from '../state/lever.ts';
import type { Store } from '../state/store.svelte.ts';

/** `Reservoir 2`; whose it is, its owner says. */
export function veiledPlace(id: string, store: Store): string {
  const { nodes } = store.current.scenario;
  const { kind, riparian } = nodes[id];
  const alike = Object.keys(nodes).filter(
    (other) => nodes[other].kind === kind && nodes[other].riparian === riparian,
  );
  return numbered(store.speech.say(`kind-${kind}`), alike, id, store);
}

export function veiledLever(lever: Lever, store: Store): string {
  const levers = store.levers.filter(({ owner }) => owner === lever.owner);
  const alike = levers.filter((other) => whatOf(other, store) === whatOf(lever, store));
  return numbered(
    whatOf(lever, store),
    alike.map(({ id }) => id),
    lever.id,
    store,
  );
}

export function veiledScenario(id: string, store: Store): string {
  const ids = store.basin.scenarios.map(({ scenario }) => scenario.id);
  return numbered(store.speech.say('scenario'), ids, id, store);
}

/** Sections of a scenario that a lever may set, by the key of their text. */
const SECTIONS: Readonly<Record<string, string>> = {
  trades: 'what-trade',
  clauses: 'what-clause',
  riparians: 'what-power',
  lines: 'what-power',
};

function whatOf({ target }: Lever, store: Store): string {
  const [section, id] = target.split('.');
  const node = section === 'nodes' ? store.current.scenario.nodes[id] : undefined;
  return store.speech.say(node === undefined ? (SECTIONS[section] ?? 'lever') : `kind-${node.kind}`);
}

function numbered(word: string, alike: readonly string[], id: string, { speech }: Store): string {
  const at = alike.indexOf(id);
  return at < 0 || alike.length < 2 ? word : `${word} ${speech.number(at + 1, 0)}`;
}
