/**
 * Journal : what the run of a part of a basin keeps for the account of the whole      (by step; plain data)
 *
 * Sums over several parts are taken node by node in the order of the file, so the parts keep terms and not sums.
 */

export interface Journal {
  /** Flows of the balance of each node: steps x nodes x FLOW_ITEMS (run/balance-book.ts). */
  readonly flows: Float64Array;
  /** Water that enters outlets by each way: steps x ways (run/ways-in.ts). */
  readonly entering_m3: Float64Array;
}
