/**
 * Both workers of the page as one text        (a page in one file carries the engine once, and starts it twice)
 */
import { expose } from 'comlink';
import { liveWorker } from './live-worker.ts';
import type { LiveWorker, PressureWorker } from './protocol.ts';
import { weighingWorker } from './weighing-worker.ts';

const worker: LiveWorker & PressureWorker = {
  ...liveWorker,
  ...weighingWorker,
  open(basin) {
    liveWorker.open(basin);
    weighingWorker.open(basin);
  },
};

expose(worker);
