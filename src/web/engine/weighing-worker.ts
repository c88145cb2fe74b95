/**
 * weighingWorker : calls of the page → pressureOf        (a newer question ends an older one between two runs)
 */
import { type OpenBasin, openBasin } from '../../contract/live/basin.ts';
import { moveLevers } from '../../engine/live.ts';
import { pressureOf } from './pressure.ts';
import type { PressureWorker } from './protocol.ts';

/** Runs of about this long are made before messages are let in. */
const BREATH_ms = 30;

class Overtaken extends Error {}

let basin: OpenBasin | undefined;
let latest = 0;

export const weighingWorker: PressureWorker = {
  open(opened) {
    basin = openBasin(opened);
    latest++;
  },
  async pressure({ scenario: id, positions }, onRun) {
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
      return await pressureOf(moveLevers(found.scenario, positions).scenario, basin?.reference?.scenario, {
        breathe,
      });
    } catch (error) {
      if (error instanceof Overtaken) return null;
      throw error;
    }
  },
};
