/**
 * sayingText, cellText : saying of an explanation × store → text in the language of the page        (names may be kept from the room)
 */
import type { Cell, Insert, Saying } from '../../report/explain/saying.ts';
import type { Store } from '../state/store.svelte.ts';
import { placeName, riparianName } from './names.ts';

export function sayingText({ key, inserts }: Saying, store: Store): string {
  const written = Object.entries(inserts).map(([name, insert]) => [name, insertText(insert, store)]);
  return store.speech.say(`explain-${key}`, Object.fromEntries(written));
}

export function cellText(cell: Cell, store: Store): string {
  if (cell === null) return '';
  return 'key' in cell ? sayingText(cell, store) : insertText(cell, store);
}

const PERSIAN = { ', ': '، ', '; ': '؛ ' } as const;

function insertText(insert: Insert, store: Store): string {
  const { speech, state } = store;
  if ('number' in insert) return speech.number(insert.number, insert.decimals);
  if ('share' in insert) return speech.percent(insert.share);
  if ('node' in insert) return placeName(insert.node, store);
  if ('riparian' in insert) return riparianName(insert.riparian, store);
  if ('sayings' in insert) {
    const between = speech.language.direction === 'rtl' ? PERSIAN[insert.between] : insert.between;
    return insert.sayings.map((saying) => sayingText(saying, store)).join(between);
  }
  if (state.anonymous) return hiddenName(insert, store);
  if ('instrument' in insert) return speech.name(insert.instrument);
  return 'clause' in insert ? insert.clause : insert.trade;
}

/** Clauses and trades are called by their place in the scenario, because their names tell whose they are. */
function hiddenName(insert: Insert, { current, speech }: Store): string {
  const { clauses, trades } = current.scenario;
  if ('clause' in insert) return speech.number(Object.keys(clauses ?? {}).indexOf(insert.clause) + 1, 0);
  if ('trade' in insert) return speech.number(Object.keys(trades ?? {}).indexOf(insert.trade) + 1, 0);
  return speech.say('name-hidden');
}
