/**
 * openEngines : the two workers of the page, behind Comlink        (one answers a hand, one works out pressure meanwhile)
 */

import { startLive, startPressure } from 'virtual:workers';
import { type Remote, wrap } from 'comlink';
import type { LiveWorker, PressureWorker } from '../engine/protocol.ts';

export interface Engines {
  readonly live: Remote<LiveWorker>;
  /** Started when it is first asked for: the first picture does not wait for it. */
  pressure(): Remote<PressureWorker>;
}

/** @param onFault - a worker that could not start or died; calls into it would wait for ever */
export function openEngines(onFault: (message: string) => void): Engines {
  const watch = (worker: Worker) => {
    worker.addEventListener('error', (event) => onFault(event.message || 'a worker stopped'));
    worker.addEventListener('messageerror', () => onFault('a message could not be read'));
    return worker;
  };
  let pressure: Remote<PressureWorker> | undefined;
  return {
    live: wrap<LiveWorker>(watch(startLive())),
    pressure() {
      pressure ??= wrap<PressureWorker>(watch(startPressure()));
      return pressure;
    },
  };
}
