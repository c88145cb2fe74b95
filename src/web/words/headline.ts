/**
 * headlineText : facts of a run → one sentence on water and one on energy        (counts and shares; who stands lowest)
 */
import type { Facts, RiparianFacts } from '../engine/facts.ts';
import type { Store } from '../state/store.svelte.ts';
import { placeName, riparianName } from './names.ts';

/** A riparian that gets less than this in its driest year is counted. */
const SHORT_BELOW = 0.9;

export function headlineOf(store: Store): string {
  const facts = store.runs.now?.facts;
  return facts === undefined ? store.speech.say('headline-waiting') : headlineText(facts, store);
}

export function headlineText(facts: Facts, store: Store): string {
  return `${waterText(facts, store)} ${restText(facts, store)}`.trim();
}

function waterText({ riparians }: Facts, store: Store): string {
  const { speech } = store;
  const using = riparians.filter(({ wanted_km3 }) => wanted_km3 > 0);
  const short = using.filter(({ driestShare }) => driestShare < SHORT_BELOW);
  const share = speech.percent(SHORT_BELOW);
  if (short.length === 0) return speech.say('headline-water-enough', { share });
  const least = short.reduce((lowest, one) => (one.driestShare < lowest.driestShare ? one : lowest));
  return speech.say('headline-water-short', {
    count: speech.number(short.length, 0),
    all: speech.number(using.length, 0),
    share,
    riparian: riparianName(least.id, store),
    least: speech.percent(least.driestShare),
    year: speech.year(least.driestYear),
  });
}

function restText({ riparians, winterEnd }: Facts, store: Store): string {
  const { speech } = store;
  const dark = riparians.reduce<RiparianFacts | undefined>(
    (most, one) => ((one.unserved_GWh ?? 0) > (most?.unserved_GWh ?? 0) ? one : most),
    undefined,
  );
  if (dark?.unserved_GWh !== undefined && dark.unserved_GWh >= 1)
    return speech.say('headline-energy', {
      riparian: riparianName(dark.id, store),
      energy: speech.number(dark.unserved_GWh, 0),
    });
  if (winterEnd === null) return '';
  return speech.say('headline-storage', {
    reservoir: placeName(winterEnd.id, store),
    share: speech.percent(winterEnd.share),
  });
}
