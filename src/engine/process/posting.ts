/**
 * Posting : what one obligation came to in one step, in its unit      (what is left out is zero)
 */
export interface Posting {
  /** Place in the list of obligations (obligations.ts). */
  readonly obligation: number;
  readonly due: number;
  readonly delivered: number;
  readonly short?: number;
  readonly excess?: number;
  readonly forced?: number;
  readonly defaulted?: number;
  readonly carriedIn?: number;
  readonly carriedOver?: number;
  readonly price_USD?: number;
  readonly penalty_USD?: number;
}

export type Post = (posting: Posting) => void;
