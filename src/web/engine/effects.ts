/**
 * effectsOf : scenario × levers moved a little → by lever, what that does to the least share of the headline
 *
 * The least share is what the riparian that gets least of the water it wants gets in its driest year. Each lever is moved alone,
 * from where all stand; a lever that was moved down has the sign turned, so that an effect is always that of a movement up.
 */
import { type Breathe, compile, moveLevers, type Scenario, simulate } from '../../engine/live.ts';
import { factsOf } from './facts.ts';

export interface Nudge {
  readonly lever: string;
  /** With unit. */
  readonly position: string;
  readonly direction: 1 | -1;
}

/** Change of the least share, by lever; a lever is absent where a rule of the scenario gave no number. */
export type Effects = Readonly<Record<string, number>>;

export async function effectsOf(
  scenario: Scenario,
  nudges: readonly Nudge[],
  breathe: Breathe,
): Promise<Effects> {
  const standing = leastShare(scenario);
  const effects: Record<string, number> = {};
  for (const [index, { lever, position, direction }] of nudges.entries()) {
    await breathe(index, nudges.length);
    const share = leastShare(moveLevers(scenario, { [lever]: position }).scenario);
    if (share !== undefined && standing !== undefined) effects[lever] = direction * (share - standing);
  }
  return effects;
}

/** Nothing where a rule gave no number. */
function leastShare(scenario: Scenario): number | undefined {
  const run = simulate(compile(scenario));
  if (!run.ok) return undefined;
  return factsOf(run.value, scenario).riparians.reduce(
    (least, { driestShare }) => (driestShare < least ? driestShare : least),
    1,
  );
}
