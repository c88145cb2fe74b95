/**
 * node : the door with files and threads        (what needs a disk or worker threads; all else is promised by index.ts)
 */
export {
  type ListedScenario,
  listScenarios,
  loadScenario,
  readBundle,
  readEvents,
  readerOf,
  saveBundle,
} from './files.ts';
export type { RunAnswer, RunFault } from './pool/answer.ts';
export type { BatchOptions } from './pool/batch.ts';
export { openPool, type PoolSettings } from './pool/open-pool.ts';
export type { Pool } from './pool/pool.ts';
export { poolRunner } from './study/pool-runner.ts';
