/**
 * Names of riparians, places, graphs, levers, scenarios : id → text in the language of the page
 *
 * Where names are kept from the room, riparians are letters in their alphabetical order, and all else is what it is with a
 * number (veiled.ts).
 */
import { type GraphId, partsOf } from '../engine/graphs.ts';
import type { Lever } from '../state/lever.ts';
import type { Choice } from '../state/page-state.ts';
import type { Store } from '../state/store.svelte.ts';
import { veiledLever, veiledPlace, veiledScenario } from './veiled.ts';

export function riparianName(id: string, store: Store): string {
  const { scenario } = store.current;
  const ids = Object.keys(scenario.riparians).sort();
  if (store.state.anonymous && ids.includes(id))
    return store.speech.say('riparian-letter', { letter: String.fromCharCode(65 + ids.indexOf(id)) });
  return store.speech.name(scenario.riparians[id]?.name ?? id);
}

export function placeName(id: string, store: Store): string {
  const node = store.current.scenario.nodes[id];
  if (!store.state.anonymous || node === undefined) return store.speech.name(node?.name ?? id);
  const place = veiledPlace(id, store);
  const comma = store.speech.language.direction === 'rtl' ? '،' : ',';
  return node.riparian === undefined ? place : `${place}${comma} ${riparianName(node.riparian, store)}`;
}

export function leverName(lever: Lever, store: Store): string {
  return store.state.anonymous ? veiledLever(lever, store) : store.speech.name(lever.label);
}

export function scenarioName(id: string, store: Store): string {
  if (store.state.anonymous) return veiledScenario(id, store);
  return store.speech.name(store.scenarioOf(id)?.scenario.title ?? id);
}

/** A riparian, `joint` or `nature`. */
export function ownerName(owner: string, store: Store): string {
  return owner === 'joint' || owner === 'nature'
    ? store.speech.say(`owner-${owner}`)
    : riparianName(owner, store);
}

export function graphName(id: GraphId, store: Store): string {
  const [kind, of] = partsOf(id);
  const isRiparian = store.current.scenario.riparians[of] !== undefined;
  return store.speech.say(`graph-${kind}`, {
    of: isRiparian ? riparianName(of, store) : placeName(of, store),
  });
}

export function dyadName(id: string, store: Store): string {
  return id
    .split('|')
    .map((riparian) => riparianName(riparian, store))
    .join(' – ');
}

/** `km^3/year` as people write it. */
export function unitName(unit: string, store: Store): string {
  return store.speech.name(unit.replaceAll('^3', '³').replaceAll('^2', '²'));
}

/** `12.3 km^3` with the digits and the unit of the language. */
export function quantityText(text: string, store: Store): string {
  const [number, ...unit] = text.split(' ');
  const decimals = number.includes('e') ? 0 : (number.split('.')[1] ?? '').length;
  const written = number.includes('e') ? number : store.speech.number(Number(number), decimals);
  return unit.length === 0 ? written : `${written} ${unitName(unit.join(' '), store)}`;
}

/** The scenario, and how many of its levers were moved. */
export function choiceName({ scenario, positions }: Choice, store: Store): string {
  const title = scenarioName(scenario, store);
  const moved = Object.keys(positions).length;
  return moved === 0
    ? title
    : store.speech.say('choice-moved', { title, count: store.speech.number(moved, 0) });
}

/** `UPL>LOW:shortage` as who, to whom and what; `LOW|UPL` as the pair. */
export function partName(id: string, store: Store): string {
  const [who, what] = id.split(':');
  if (what === undefined) return dyadName(who, store);
  const names = who.split('>').map((riparian) => riparianName(riparian, store));
  return `${names.join(' → ')}: ${store.speech.say(`part-${what}`)}`;
}
