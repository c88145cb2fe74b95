/**
 * Desk : arrays that the order and allocation passes write over at each node      (made once, by run/)
 */
import type { Claims } from './share.ts';

export interface Desk {
  readonly claims: Claims;
  readonly head_m3: Float64Array;
  readonly free_m3: Float64Array;
  readonly entitlement_m3: Float64Array;
  /** What each branch of a confluence can still bring, and 1 while it has room. */
  readonly room_m3: Float64Array;
  readonly open: Uint8Array;
  /** First claim of each offtake of the point at hand, and one past the last. */
  readonly firstClaim: Int32Array;
}
