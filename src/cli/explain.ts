/**
 * mirab explain : scenario × node × step → the chain of limits that decided there        (reads a replayed step)
 */
import type { Calendar } from '../engine/index.ts';
import { dataLines } from './data-set.ts';
import { EXIT, type Exit } from './exit.ts';
import { wrap } from './layout.ts';
import { loadOrTell } from './load.ts';
import type { Moment } from './moment.ts';
import { noteRun } from './tell-defect.ts';
import { inkFor, printLines, say } from './terminal.ts';

interface Question {
  readonly scenario: string;
  readonly node: string;
  readonly when: string;
}

export async function explain(
  question: Question,
  options: { readonly lever: readonly string[]; readonly data?: string },
): Promise<Exit> {
  const loaded = await loadOrTell(question.scenario, options);
  if (loaded === undefined) return EXIT.input;
  const { compile, labelOf, replay } = await import('../engine/index.ts');
  const model = compile(loaded.scenario);
  const node = model.network.ids.indexOf(question.node);
  if (node < 0) return tellUnknownNode(question.node, model.network.ids);
  const step = await stepAsked(model.calendar, question.when);
  if (step === undefined) return EXIT.input;
  noteRun(model.runId);
  const moment: Moment = { scenario: loaded.scenario, workspace: replay(model, step), step, node };
  const ink = inkFor(process.stdout);
  const { name } = loaded.scenario.nodes[question.node];
  const kind = model.network.kinds[node];
  const title = `${name ?? question.node} (${kind}) in ${labelOf(model.calendar, step)}, scenario ${loaded.scenario.id}`;
  const data = dataLines(loaded).flatMap((line) => wrap(line));
  printLines([...wrap(title).map(ink.heading), ...data, ...(await linesOf(moment))]);
  return EXIT.done;
}

async function linesOf(moment: Moment): Promise<string[]> {
  const water = await waterOf(moment);
  if (moment.workspace.salt === null) return water;
  return [...water, ...(await import('./explain-salinity.ts')).explainSalinity(moment)];
}

async function waterOf(moment: Moment): Promise<string[]> {
  switch (moment.workspace.model.network.kinds[moment.node]) {
    case 'reservoir':
      return (await import('./explain-reservoir.ts')).explainReservoir(moment);
    case 'demand':
      return (await import('./explain-demand.ts')).explainDemand(moment);
    default:
      return (await import('./explain-passage.ts')).explainPassage(moment);
  }
}

async function tellUnknownNode(asked: string, ids: readonly string[]): Promise<Exit> {
  const { didYouMean } = await import('../engine/index.ts');
  const near = didYouMean(asked, ids);
  say(`mirab: no node has the id "${asked}".${near === undefined ? '' : ` ${near}`}`);
  if (near === undefined) say(wrap(`There are ${ids.join(', ')}.`, '  ').join('\n'));
  return EXIT.input;
}

async function stepAsked(calendar: Calendar, when: string): Promise<number | undefined> {
  const { labelOf, parseDate, stepOf } = await import('../engine/index.ts');
  if (parseDate(when) === undefined) {
    say(`mirab: "${when}" is no month and no day; write 2030-07 or 2030-07-15.`);
    return undefined;
  }
  const step = stepOf(calendar, when);
  if (step === undefined) {
    say(
      `mirab: the run goes from ${labelOf(calendar, 0)} to ${labelOf(calendar, calendar.stepCount - 1)}, and ${when} lies outside.`,
    );
  }
  return step;
}
