/**
 * faultOf : code × sentence → Fault
 */
import type { Fault } from './protocol.ts';

/** @param error - what was thrown, for its stack */
export function faultOf(code: Fault['code'], message: string, error?: Error): Fault {
  return { kind: 'fault', code, message, stack: error?.stack ?? null };
}

export function overdue(time_s: number, ready: boolean): Fault {
  return ready
    ? faultOf('MIRAB_RUN_OVERTIME', `It did not end within ${time_s} s, so its thread was ended.`)
    : faultOf('MIRAB_RUN_THREAD_UNSTARTED', `Its thread did not start within ${time_s} s.`);
}

export function lossOf(error: Error): Fault {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? faultOf('MIRAB_RUN_OUT_OF_MEMORY', 'It needed more memory than its thread may have.', error)
    : faultOf('MIRAB_RUN_THREAD_LOST', 'Its thread was lost.', error);
}
