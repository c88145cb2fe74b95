/**
 * withMembers : work of a plan × members → the work of all        (members are attributed one riparian at a time)
 */
import type { Work } from '../../engine/index.ts';

/** @param ofMember - work of one member; planned only where there are members */
export function withMembers(plan: Work, count: number, ofMember: () => Work): Work {
  if (count === 0) return plan;
  const { runCount, nodeStepCount } = ofMember();
  return {
    runCount: plan.runCount + count * runCount,
    nodeStepCount: plan.nodeStepCount + count * nodeStepCount,
  };
}
