/**
 * openDoor : orders inside × room → one more is let in, or not        (before it is read, so that a full server does no work in vain)
 *
 * An order is inside from before it is read until its job has ended. Without this bound orders would pile up before the
 * lane that reads, be read at the cost of those that run, and be refused only then.
 */
import type { Limits } from '../settings.ts';
import type { Patience } from '../threads/lane.ts';

export interface Door {
  /** @returns what lets it out again, or null where there is no room */
  enter(patience: Patience): (() => void) | null;
  insideCount(patience: Patience): number;
}

export function openDoor(limits: Pick<Limits, 'threads' | 'promptQueue' | 'patientQueue'>): Door {
  const { threads, promptQueue, patientQueue } = limits;
  const most = { prompt: threads + promptQueue, patient: threads + patientQueue };
  const inside: Record<Patience, number> = { prompt: 0, patient: 0 };
  return {
    insideCount: (patience) => inside[patience],
    enter(patience) {
      if (inside[patience] >= most[patience]) return null;
      inside[patience]++;
      let left = false;
      return () => {
        if (!left) inside[patience]--;
        left = true;
      };
    },
  };
}
