/**
 * weighingWorker : calls of the page → pressure of a choice        (a newer question ends an older one between two runs)
 *
 * What was read of the runs is kept for the last choices: other weights take no runs.
 */
import { type OpenBasin, openBasin } from '../../contract/live/basin.ts';
import { moveLevers } from '../../engine/live.ts';
import { type Read, readPressure, weighPressure } from './pressure.ts';
import type { Asked, PressureWorker } from './protocol.ts';

/** Runs of about this long are made before messages are let in. */
const BREATH_ms = 30;

class Overtaken extends Error {}

let basin: OpenBasin | undefined;
let latest = 0;
const known = new Map<string, Read>();
const MOST_KNOWN = 8;

function keep(key: string, read: Read): void {
  known.set(key, read);
  for (const oldest of known.keys()) if (known.size > MOST_KNOWN) known.delete(oldest);
}

const keyOf = ({ scenario, positions }: Asked) => JSON.stringify([scenario, positions]);

export const weighingWorker: PressureWorker = {
  open(opened) {
    basin = openBasin(opened);
    known.clear();
    latest++;
  },
  async pressure({ weights, ...asked }, onRun) {
    const { scenario: id, positions } = asked;
    const before = known.get(keyOf(asked));
    if (before !== undefined) return weighPressure(before, weights);
    const own = ++latest;
    const found = basin?.scenarios.find(({ scenario }) => scenario.id === id);
    if (found === undefined) throw new Error(`There is no scenario "${id}".`);
    let breathed = performance.now();
    const breathe = async (done: number, count: number) => {
      if (performance.now() - breathed < BREATH_ms) return;
      onRun(done, count);
      await new Promise((resolve) => setTimeout(resolve));
      breathed = performance.now();
      if (own !== latest) throw new Overtaken();
    };
    try {
      await new Promise((resolve) => setTimeout(resolve));
      if (own !== latest) return null;
      const { scenario } = moveLevers(found.scenario, positions);
      const read = await readPressure(scenario, basin?.reference?.scenario, breathe);
      if ('reason' in read) return read;
      keep(keyOf(asked), read);
      return weighPressure(read, weights);
    } catch (error) {
      if (error instanceof Overtaken) return null;
      throw error;
    }
  },
};
