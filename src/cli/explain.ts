/**
 * mirab explain : scenario × node × step → the chain of limits that decided there
 */

import { wrap } from '../report/layout.ts';
import { dataLines } from './data-set.ts';
import { EXIT, type Exit } from './exit.ts';
import { loadOrTell } from './load.ts';
import { noteRun } from './tell-defect.ts';
import { inkFor, printLines, say } from './terminal.ts';

interface Asked {
  readonly scenario: string;
  readonly node: string;
  readonly when: string;
}

export async function explain(
  { scenario, ...question }: Asked,
  options: { readonly lever: readonly string[]; readonly data?: string },
): Promise<Exit> {
  const loaded = await loadOrTell(scenario, options);
  if (loaded === undefined) return EXIT.input;
  const { runIdOf } = await import('../engine/index.ts');
  const { explanationOf } = await import('../report/explain/explanation.ts');
  const { linesOf } = await import('../report/explain/explanation-lines.ts');
  noteRun(runIdOf(loaded.scenario));
  const explanation = explanationOf(loaded, question);
  if (!explanation.ok) {
    say(wrap(`mirab: ${explanation.message}`, '', '  ').join('\n'));
    return EXIT.input;
  }
  const ink = inkFor(process.stdout);
  const data = dataLines(loaded).flatMap((line) => wrap(line));
  const lines = linesOf(explanation.blocks, loaded.scenario);
  printLines([...wrap(explanation.title).map(ink.heading), ...data, ...lines]);
  return EXIT.done;
}
