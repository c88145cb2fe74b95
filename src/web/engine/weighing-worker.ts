/**
 * weighingWorker : calls of the page → pressure of a choice, its fan        (a newer question ends an older one between two runs)
 *
 * What was read of the runs is kept for the last choices: other weights take no runs.
 */
import { type OpenBasin, openBasin } from '../../contract/live/basin.ts';
import { type Breathe, moveLevers, type Scenario } from '../../engine/live.ts';
import { fanOf } from './fan.ts';
import { type Read, readPressure, weighPressure } from './pressure.ts';
import type { Asked, PressureWorker } from './protocol.ts';

/** Runs of about this long are made before messages are let in. */
const BREATH_ms = 30;

class Overtaken extends Error {}

let basin: OpenBasin | undefined;
/** Number of the last question of each kind. */
const latest = { fan: 0, pressure: 0 };
const known = new Map<string, Read>();
const MOST_KNOWN = 8;

function keep(key: string, read: Read): void {
  known.set(key, read);
  for (const oldest of known.keys()) if (known.size > MOST_KNOWN) known.delete(oldest);
}

const keyOf = ({ scenario, positions }: Asked) => JSON.stringify([scenario, positions]);

/** Has the scenario of a question, moved, worked on; null where a newer question of its kind came first. */
async function work<Answer>(
  kind: keyof typeof latest,
  { scenario: id, positions }: Asked,
  onRun: (done: number, count: number) => void,
  answer: (scenario: Scenario, breathe: Breathe) => Promise<Answer>,
): Promise<Answer | null> {
  const own = ++latest[kind];
  const found = basin?.scenarios.find(({ scenario }) => scenario.id === id);
  if (found === undefined) throw new Error(`There is no scenario "${id}".`);
  let breathed = performance.now();
  const breathe: Breathe = async (done, count) => {
    if (performance.now() - breathed < BREATH_ms) return;
    onRun(done, count);
    await new Promise((resolve) => setTimeout(resolve));
    breathed = performance.now();
    if (own !== latest[kind]) throw new Overtaken();
  };
  try {
    await new Promise((resolve) => setTimeout(resolve));
    if (own !== latest[kind]) return null;
    return await answer(moveLevers(found.scenario, positions).scenario, breathe);
  } catch (error) {
    if (error instanceof Overtaken) return null;
    throw error;
  }
}

export const weighingWorker: PressureWorker = {
  open(opened) {
    basin = openBasin(opened);
    known.clear();
    latest.fan++;
    latest.pressure++;
  },
  fan: ({ graphs, ...asked }, onRun) =>
    work('fan', asked, onRun, (scenario, breathe) => fanOf(scenario, graphs, breathe)),
  async pressure({ weights, ...asked }, onRun) {
    const before = known.get(keyOf(asked));
    if (before !== undefined) return weighPressure(before, weights);
    return work('pressure', asked, onRun, async (scenario, breathe) => {
      const read = await readPressure(scenario, basin?.reference?.scenario, breathe);
      if ('reason' in read) return read;
      keep(keyOf(asked), read);
      return weighPressure(read, weights);
    });
  },
};
