/**
 * Moment : a replayed step of a scenario, and the node that is asked about
 */
import type { Scenario, Workspace } from '../../engine/index.ts';

export interface Moment {
  readonly scenario: Scenario;
  readonly workspace: Workspace;
  readonly step: number;
  readonly node: number;
}
