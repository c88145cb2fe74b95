/**
 * explanationOf : loaded scenario × node × step → the chain of limits that decided there        (reads a replayed step)
 */
import {
  type Calendar,
  compile,
  didYouMean,
  type LoadedScenario,
  labelOf,
  parseDate,
  replay,
  stepOf,
} from '../../engine/index.ts';
import { explainDemand } from './demand.ts';
import type { Moment } from './moment.ts';
import { explainPassage } from './passage.ts';
import { explainReservoir } from './reservoir.ts';
import { explainSalinity } from './salinity.ts';
import type { Block } from './saying.ts';

export interface Question {
  readonly node: string;
  /** A month or a day, such as `2030-07` or `2030-07-15`. */
  readonly when: string;
}

export type Explanation =
  | {
      readonly ok: true;
      readonly title: string;
      readonly runId: string;
      /** Label of the step. */
      readonly step: string;
      /** Written as text by `linesOf`. */
      readonly blocks: readonly Block[];
    }
  /** The part of the question that does not hold, and why, in whole sentences. */
  | { readonly ok: false; readonly part: keyof Question; readonly message: string };

export function explanationOf(
  { scenario }: Pick<LoadedScenario, 'scenario'>,
  { node: asked, when }: Question,
): Explanation {
  const model = compile(scenario);
  const { calendar, network, runId } = model;
  const node = network.ids.indexOf(asked);
  if (node < 0) return { ok: false, part: 'node', message: unknownNode(asked, network.ids) };
  const step = stepAsked(calendar, when);
  if (typeof step === 'string') return { ok: false, part: 'when', message: step };
  const moment: Moment = { scenario, workspace: replay(model, step), step, node };
  const label = labelOf(calendar, step);
  const { name = asked } = scenario.nodes[asked];
  const title = `${name} (${network.kinds[node]}) in ${label}, scenario ${scenario.id}`;
  return { ok: true, title, runId, step: label, blocks: blocksOf(moment) };
}

function blocksOf(moment: Moment): Block[] {
  return [...waterOf(moment), ...explainSalinity(moment)];
}

function waterOf(moment: Moment): Block[] {
  switch (moment.workspace.model.network.kinds[moment.node]) {
    case 'reservoir':
      return explainReservoir(moment);
    case 'demand':
      return explainDemand(moment);
    default:
      return explainPassage(moment);
  }
}

function unknownNode(asked: string, ids: readonly string[]): string {
  return `No node has the id "${asked}". ${didYouMean(asked, ids) ?? `There are ${ids.join(', ')}.`}`;
}

/** The step, or why there is none. */
function stepAsked(calendar: Calendar, when: string): number | string {
  if (parseDate(when) === undefined) return `"${when}" is no month and no day; write 2030-07 or 2030-07-15.`;
  const last = labelOf(calendar, calendar.stepCount - 1);
  return (
    stepOf(calendar, when) ??
    `The run goes from ${labelOf(calendar, 0)} to ${last}, and ${when} lies outside.`
  );
}
