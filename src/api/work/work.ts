/**
 * work : task → reply        (the thread's side: what the server itself must not be held up by)
 */
import type { Progress, Reply, Task } from '../threads/protocol.ts';
import { liveBasin } from './live-basin.ts';
import { perform } from './perform.ts';
import { unpackPlan } from './plan.ts';
import { prepare } from './prepare.ts';
import { modelDocument, scenarioDocument } from './scenario-document.ts';
import { encodeSeries } from './series.ts';
import type { Source } from './source.ts';
import { scenarioIds, summaryOf } from './summary.ts';

export function work(
  task: Task,
  source: Source,
  tell: (progress: Progress) => void,
): Promise<Reply<unknown>> {
  switch (task.kind) {
    case 'prepare':
      return prepare(task.given, source);
    case 'perform':
      return perform(unpackPlan(task.given), tell);
    case 'series':
      return encodeSeries(task.given);
    case 'ids':
      return scenarioIds(source);
    case 'summary':
      return summaryOf(task.given, source);
    case 'scenario':
      return scenarioDocument(task.given, source);
    case 'model':
      return modelDocument(task.given, source);
    case 'basin':
      return liveBasin(task.given, source);
  }
}
