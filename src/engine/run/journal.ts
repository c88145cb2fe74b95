/**
 * journal : columns of each step -> Journal of the run of a part
 */
import type { BasinModel } from '../model/basin-model.ts';
import type { Journal } from '../outcome/journal.ts';
import type { StepColumns } from '../process/step-columns.ts';
import { FLOW_ITEMS } from './balance-book.ts';
import { listWaysIn } from './ways-in.ts';

export interface JournalWriter {
  readonly kept: Journal;
  /** @param flows - of the balance of each node in the step */
  write(step: number, columns: StepColumns, flows: Float64Array): void;
}

export function openJournal(model: BasinModel): JournalWriter {
  const { stepCount } = model.calendar;
  const ways = listWaysIn(model);
  const kept = {
    flows: new Float64Array(stepCount * model.network.ids.length * FLOW_ITEMS),
    entering_m3: new Float64Array(stepCount * ways.length),
  };
  return {
    kept,
    write: (step, columns, flows) => {
      kept.flows.set(flows, step * flows.length);
      for (let way = 0; way < ways.length; way++)
        kept.entering_m3[step * ways.length + way] = ways[way].entering_m3(columns);
    },
  };
}
