/**
 * mirab explain : scenario × node × step → the chain of limits that decided there        (reads a replayed step)
 */
import type { LoadedScenario, Workspace } from '../engine/index.ts';
import { EXIT, type Exit } from './exit.ts';
import { hm3 } from './figure.ts';
import { table, wrap } from './layout.ts';
import { loadOrTell } from './load.ts';
import { noteRun } from './tell-defect.ts';
import { inkFor, printLines, say } from './terminal.ts';

interface Question {
  readonly scenario: string;
  readonly node: string;
  readonly when: string;
}

/** The replayed step, and where in it the question lies. */
export interface Moment {
  readonly scenario: LoadedScenario['scenario'];
  readonly workspace: Workspace;
  readonly step: number;
  readonly node: number;
}

export async function explain(question: Question, options: { readonly lever: readonly string[] }): Promise<Exit> {
  const loaded = await loadOrTell(question.scenario, options.lever);
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
  printLines([...wrap(title).map(ink.heading), ...(await linesOf(moment))]);
  return EXIT.done;
}

async function linesOf(moment: Moment): Promise<string[]> {
  switch (moment.workspace.model.network.kinds[moment.node]) {
    case 'reservoir':
      return (await import('./explain-reservoir.ts')).explainReservoir(moment);
    case 'demand':
      return (await import('./explain-demand.ts')).explainDemand(moment);
    default:
      return explainPassage(moment);
  }
}

async function tellUnknownNode(asked: string, ids: readonly string[]): Promise<Exit> {
  const { didYouMean } = await import('../engine/index.ts');
  const near = didYouMean(asked, ids);
  say(`mirab: no node has the id "${asked}".${near === undefined ? '' : ` ${near}`}`);
  if (near === undefined) say(wrap(`There are ${ids.join(', ')}.`, '  ').join('\n'));
  return EXIT.input;
}

async function stepAsked(calendar: Moment['workspace']['model']['calendar'], when: string): Promise<number | undefined> {
  const { labelOf, parseDate, stepOf } = await import('../engine/index.ts');
  if (parseDate(when) === undefined) {
    say(`mirab: "${when}" is no month and no day; write 2030-07 or 2030-07-15.`);
    return undefined;
  }
  const step = stepOf(calendar, when);
  if (step === undefined) {
    say(`mirab: the run goes from ${labelOf(calendar, 0)} to ${labelOf(calendar, calendar.stepCount - 1)}, and ${when} lies outside.`);
  }
  return step;
}

/** Places that decide little: what came in, what was lost, taken and stored, and what went on. */
function explainPassage({ scenario, workspace, step, node }: Moment): string[] {
  const { model, columns } = workspace;
  const { network } = model;
  const sources = Array.from(network.branches[node], (branch) => [`from ${network.ids[branch]}`, hm3(columns.outflow_m3[branch])]);
  const spills = Array.from(network.spillers[node], (from) => [`spill or seepage of ${network.ids[from]}`, hm3(columns.spill_m3[from])]);
  const intakes = Array.from(network.offtakesOf[node], (offtake) => [
    `taken at ${network.ids[network.offtakes[offtake].point]}`,
    hm3(columns.taken_m3[offtake]),
  ]);
  const takes = Array.from(network.offtakesAt[node], (offtake) => [
    `taken by ${network.ids[network.offtakes[offtake].user]}`,
    hm3(columns.taken_m3[offtake]),
  ]);
  const rows = [
    ['natural inflow here', hm3(columns.natural_m3[node])],
    ['return flow due here', hm3(columns.local_m3[node] - columns.natural_m3[node])],
    ...sources,
    ...spills,
    ['arrives in all', hm3(columns.arrival_m3[node])],
    ...intakes,
    ...takes,
    ...named('evaporates', columns.evaporation_m3[node]),
    ...named('consumed', columns.consumed_m3[node]),
    ...named('lost on the way', columns.loss_m3[node]),
    ...named('leaves by its second way', columns.spill_m3[node]),
    ...named('stored or on its way at the end', columns.stored_m3[node]),
    ['flows out', hm3(columns.outflow_m3[node])],
  ];
  const floors = model.clauses.minimumFlows
    .filter((clause) => clause.node === node && clause.holds[step] === 1)
    .map((clause) => `Clause ${clause.id} (${clause.instrument}) keeps a minimum flow here.`);
  const energy = columns.energy_MWh[node] > 0 ? [`Energy made: ${(columns.energy_MWh[node] / 1e3).toFixed(1)} GWh.`] : [];
  const to = scenario.nodes[network.ids[node]];
  const next = 'to' in to ? [`It goes to ${to.to}.`] : [];
  return ['', ...table([{ header: 'Water in the step' }, { header: 'hm3', align: 'right' }], rows), '', ...[...floors, ...energy, ...next].flatMap((line) => wrap(line, '  '))];
}

function named(label: string, value_m3: number): string[][] {
  return value_m3 === 0 ? [] : [[label, hm3(value_m3)]];
}
