/**
 * label : dyad x season x events -> Y, least BAR, onset or ongoing
 *
 * Y = 1 where an event of the dyad with BAR at or below a limit falls in the season or the next. Onset: no such event in
 * the quiet seasons before. An event of several riparians is one of each pair among them. Source: METHOD, section 12.
 */
import { dyadId } from '../risk/names.ts';
import type { WaterEvent } from './events.ts';

export interface LabelRule {
  readonly maxBar: number;
  /** Seasons without an event that make the next one an onset. */
  readonly quietSeasons: number;
}

/** A dyad in a season, counted as 2 x water year + (0 non-vegetation, 1 vegetation). */
export interface DyadSeason {
  readonly dyad: string;
  readonly season: number;
}

export interface Label {
  readonly y: 0 | 1;
  /** Of the season and the next; 0, the middle of the scale, where no event fell. */
  readonly leastBar: number;
  readonly setting: 'onset' | 'ongoing';
  /** Seasons since the last event that counts, at least 1; null where there was none before. */
  readonly sinceLast: number | null;
}

interface DatedBar {
  readonly season: number;
  readonly bar: number;
}

/** Events of each dyad; one of a single riparian touches none. */
export type EventsByDyad = ReadonlyMap<string, readonly DatedBar[]>;

export function eventsByDyad(events: readonly WaterEvent[]): EventsByDyad {
  const byDyad = new Map<string, DatedBar[]>();
  for (const event of events) {
    for (const dyad of pairsOf(event.riparians)) {
      const list = byDyad.get(dyad) ?? [];
      byDyad.set(dyad, list);
      list.push({ season: event.season, bar: event.bar });
    }
  }
  return byDyad;
}

/** Ids of all pairs among some riparians. */
export function pairsOf(riparians: readonly string[]): string[] {
  return riparians.flatMap((one, index) => riparians.slice(index + 1).map((other) => dyadId(one, other)));
}

/** @returns one label a unit, in their order; events before the first season count for what came before */
export function labelUnits(
  units: readonly DyadSeason[],
  byDyad: EventsByDyad,
  { maxBar, quietSeasons }: LabelRule,
): Label[] {
  return units.map(({ dyad, season }) => {
    const events = byDyad.get(dyad) ?? [];
    const counting = events.filter(({ bar }) => bar <= maxBar);
    const ahead = (event: DatedBar) => event.season === season || event.season === season + 1;
    const last = counting.reduce(
      (latest, event) => (event.season < season && event.season > latest ? event.season : latest),
      Number.NEGATIVE_INFINITY,
    );
    const window = events.filter(ahead).map(({ bar }) => bar);
    return {
      y: counting.some(ahead) ? 1 : 0,
      leastBar: window.reduce((least, bar) => (bar < least ? bar : least), window[0] ?? 0),
      setting: season - last > quietSeasons ? 'onset' : 'ongoing',
      sinceLast: last === Number.NEGATIVE_INFINITY ? null : season - last,
    };
  });
}
