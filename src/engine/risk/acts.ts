/**
 * codeAct : simulated act -> code on the scale of event intensity      (the fixed table; no other act has a code)
 *
 * Only acts that the scale itself names are coded, so the log needs no reading of the index. Source: METHOD, section 10;
 * Yoffe, Wolf & Giordano (2003).
 */
import type { Season } from './names.ts';

/** In the order of the table. A formal complaint is coded only where the user scripts it. */
export const ACT_CODES = {
  'flow-reduced-over-objection': -3,
  'works-over-objection': -3,
  'agreement-ended': -3,
  'energy-halted': -3,
  'formal-complaint': -1,
  'repeated-complaint': -2,
  'data-exchange': 1,
  talks: 1,
  'joint-technical-work': 3,
  'energy-for-water-contract': 4,
  'basin-treaty': 6,
} as const;

export type ActKind = keyof typeof ACT_CODES;

/** What parties of a run did, in one season. */
export interface SimulatedAct {
  readonly year: number;
  readonly season: Season;
  /** Alphabetical. */
  readonly riparians: readonly string[];
  readonly kind: ActKind;
  /** Agreement, works or trade that it is about. */
  readonly about: string;
}

export interface CodedAct extends SimulatedAct {
  readonly code: number;
}

export function codeAct(act: SimulatedAct): CodedAct {
  return { ...act, code: ACT_CODES[act.kind] };
}
