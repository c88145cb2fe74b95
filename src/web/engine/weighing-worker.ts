/**
 * weighingWorker : calls of the page → pressure of a choice, its fan, effects of its levers        (a newer question ends an older one between two runs)
 *
 * What was read of the runs is kept for the last choices: other weights take no runs.
 */
import { type OpenBasin, openBasin } from '../../contract/live/basin.ts';
import { type Breathe, moveLevers, type Scenario } from '../../engine/live.ts';
import { type Effects, effectsOf } from './effects.ts';
import { fanOf } from './fan.ts';
import { type Read, readPressure, weighPressure } from './pressure.ts';
import type { Asked, PressureWorker } from './protocol.ts';

/** Runs of about this long are made before messages are let in. */
const BREATH_ms = 30;

class Overtaken extends Error {}

let basin: OpenBasin | undefined;
/** The last question of each who asks: work goes on as long as it is the last of any. */
const wanted = new Map<string, string>();
const underWay = new Map<string, Promise<unknown>>();
const known = new Map<string, Read>();
const MOST_KNOWN = 8;

function keep(key: string, read: Read): void {
  known.set(key, read);
  for (const oldest of known.keys()) if (known.size > MOST_KNOWN) known.delete(oldest);
}

type OnRun = (done: number, count: number) => void;
type Work<Answer> = (scenario: Scenario, breathe: Breathe) => Promise<Answer>;

/** Has the scenario of a question, moved, worked on, once for all who ask it; null where all have asked another since. */
function answered<Answer>(
  asker: string,
  asked: Asked,
  { key, work, onRun }: { key: string; work: Work<Answer>; onRun: OnRun },
): Promise<Answer | null> {
  wanted.set(asker, key);
  const before = underWay.get(key) as Promise<Answer | null> | undefined;
  if (before !== undefined) return before;
  const made = untilUnwanted(asked, key, work, onRun).finally(() => {
    if (underWay.get(key) === made) underWay.delete(key);
  });
  underWay.set(key, made);
  return made;
}

async function untilUnwanted<Answer>(
  { scenario: id, positions }: Asked,
  key: string,
  work: Work<Answer>,
  onRun: OnRun,
): Promise<Answer | null> {
  const found = basin?.scenarios.find(({ scenario }) => scenario.id === id);
  if (found === undefined) throw new Error(`There is no scenario "${id}".`);
  const letIn = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    if (![...wanted.values()].includes(key)) throw new Overtaken();
  };
  let breathed = performance.now();
  const breathe: Breathe = async (done, count) => {
    if (performance.now() - breathed < BREATH_ms) return;
    onRun(done, count);
    await letIn();
    breathed = performance.now();
  };
  try {
    await letIn();
    return await work(moveLevers(found.scenario, positions).scenario, breathe);
  } catch (error) {
    if (error instanceof Overtaken) return null;
    throw error;
  }
}

export const weighingWorker: PressureWorker = {
  open(opened) {
    basin = openBasin(opened);
    for (const kept of [wanted, underWay, known]) kept.clear();
  },
  fan({ graphs, ...asked }) {
    const work: Work<Awaited<ReturnType<typeof fanOf>>> = (scenario, breathe) =>
      fanOf(scenario, graphs, breathe);
    return answered('fan', asked, { key: JSON.stringify(['fan', asked, graphs]), work, onRun: () => {} });
  },
  effects({ nudges, ...asked }) {
    const work: Work<Effects> = (scenario, breathe) => effectsOf(scenario, nudges, breathe);
    return answered('effects', asked, {
      key: JSON.stringify(['effects', asked, nudges]),
      work,
      onRun: () => {},
    });
  },
  async pressure({ asker, weights, ...asked }, onRun) {
    const key = JSON.stringify(asked);
    // The stage asks for effects again once it knows this pressure.
    if (asker === 'stage') wanted.delete('effects');
    const work: Work<Read | { readonly reason: string }> = (scenario, breathe) =>
      readPressure(scenario, basin?.reference?.scenario, breathe);
    const read = known.get(key) ?? (await answered(asker, asked, { key, work, onRun }));
    if (read === null || 'reason' in read) return read;
    keep(key, read);
    return weighPressure(read, weights);
  },
};
