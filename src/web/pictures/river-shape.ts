/**
 * riverShape : places of the file × frame → places on the screen        (hand-placed, stretched to the frame, never moved by a run)
 */
import type { Place, River, Way } from '../engine/river.ts';

export interface Spot {
  readonly place: Place;
  /** Number of the place, for its states. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

export interface Course {
  readonly way: Way;
  /** Numbers of the places at its ends. */
  readonly from: number;
  readonly to: number;
  readonly path: string;
}

export interface RiverShape {
  readonly spots: readonly Spot[];
  readonly courses: readonly Course[];
}

const MARGIN_x = 58;
const MARGIN_y = 26;

export function riverShape({ places, ways }: River, width: number, height: number): RiverShape {
  const along = (values: readonly number[], value: number, from: number, to: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return high > low ? from + ((value - low) / (high - low)) * (to - from) : (from + to) / 2;
  };
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const spots = places.map((place, index) => ({
    ...{ place, index },
    x: along(xs, place.x, MARGIN_x, width - MARGIN_x),
    y: along(ys, place.y, MARGIN_y, height - MARGIN_y),
  }));
  const at = new Map(spots.map((spot) => [spot.place.id, spot]));
  const courses = ways.flatMap((way): Course[] => {
    const [from, to] = [at.get(way.from), at.get(way.to)];
    if (from === undefined || to === undefined) return [];
    const path = `M${from.x.toFixed(1)} ${from.y.toFixed(1)}L${to.x.toFixed(1)} ${to.y.toFixed(1)}`;
    return [{ way, from: from.index, to: to.index, path }];
  });
  return { spots, courses };
}

/** Width of a line by flow: its area grows with the flow, so a trickle stays seen. */
export function widthOf(flow_m3s: number, most_m3s: number): number {
  return most_m3s > 0 ? 1 + 11 * Math.sqrt(Math.max(0, flow_m3s) / most_m3s) : 1;
}
