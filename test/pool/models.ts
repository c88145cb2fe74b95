/**
 * models : ids -> models of one small river, each with another inflow; and a crew of threads whose runs can go wrong
 */
import { Worker } from 'node:worker_threads';
import type { BasinModel } from '../../src/engine/model/basin-model.ts';
import { compile } from '../../src/engine/model/compile.ts';
import type { RunAnswer } from '../../src/engine/pool/answer.ts';
import { type CrewSettings, openCrew } from '../../src/engine/pool/crew.ts';
import type { Pool } from '../../src/engine/pool/pool.ts';
import type { Scenario } from '../../src/engine/scenario/schema/scenario.ts';
import { basin, catchment, demand, junction, outlet, reservoir } from '../basins.ts';

export function smallScenario(id: string, index = 0): Scenario {
  const nodes = {
    spring: catchment('dam', 3e9 + index * 1e8),
    dam: reservoir('weir', { initial: 2e9 }),
    weir: junction('sea'),
    fields: demand('weir', 2e9),
    sea: outlet(),
  };
  return basin(nodes, { id, time: { start: '2025-10-01', years: 3, step: 'month' } });
}

export function models(...ids: readonly string[]): BasinModel[] {
  return ids.map((id, index) => compile(smallScenario(id, index)));
}

export const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `run-${index}`);

/** One step more than the calendar has: its inflow is no number, and no water balance closes on that. */
export function withMistake(model: BasinModel): BasinModel {
  return { ...model, calendar: { ...model.calendar, stepCount: model.calendar.stepCount + 1 } };
}

/** Each answer as one word: its kind, or the code of its fault. */
export function words(answers: readonly RunAnswer[]): string[] {
  return answers.map((answer) => (answer.kind === 'fault' ? answer.fault.code : answer.kind));
}

export interface FaultyCrew {
  readonly pool: Pool;
  /** All threads that were ever started. */
  readonly workers: readonly Worker[];
  livingCount(): number;
}

type Settings = Partial<CrewSettings> & { readonly memory_MB?: number };

export function faultyCrew({ memory_MB = 256, ...settings }: Settings = {}): FaultyCrew {
  const workers: Worker[] = [];
  let endedCount = 0;
  const startWorker = () => {
    const worker = new Worker(new URL('./faulty-worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memory_MB },
    });
    worker.on('exit', () => endedCount++);
    workers.push(worker);
    return worker;
  };
  const pool = openCrew({ threadCount: 2, deadline_s: 20, startWorker, ...settings });
  return { pool, workers, livingCount: () => workers.length - endedCount };
}
