/**
 * PartRun : a run of one part of a basin, and which nodes of the whole it holds
 */
import type { Outcome } from '../outcome/outcome.ts';

export interface PartRun {
  /** Nodes of the whole, by index of the part's model; outlets are among them, once in each part. */
  readonly nodes: Int32Array;
  readonly outcome: Outcome;
}
