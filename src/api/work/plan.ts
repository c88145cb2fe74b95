/**
 * Plan : a request that was read, ready to be run        (packed for its way between threads)
 */
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import type { Inputs } from '../../contract/processes/inputs.ts';
import type { LoadedScenario, Scenario } from '../../engine/index.ts';

/** What decides how scores are made. */
export type Weighing = Pick<Inputs['assess'], 'claims' | 'weights'> & {
  readonly draws: number;
  readonly members: number;
  readonly seed: number;
  readonly attribution: 'exact' | 'one-at-a-time';
};

export type Plan =
  | { readonly process: 'run'; readonly loaded: LoadedScenario }
  | {
      readonly process: 'compare';
      readonly loaded: readonly LoadedScenario[];
      readonly reference: Scenario;
      readonly baseline: string;
      readonly weighing: Weighing;
    }
  | {
      readonly process: 'assess';
      readonly loaded: LoadedScenario;
      readonly reference: Scenario;
      readonly weighing: Weighing;
    }
  | {
      readonly process: 'explain';
      readonly loaded: LoadedScenario;
      readonly node: string;
      readonly when: string;
    }
  | { readonly process: 'echo'; readonly message: string; readonly delay_s: number };

export function packPlan(plan: Plan): Uint8Array {
  return new Uint8Array(serialize(plan));
}

export function unpackPlan(bytes: Uint8Array): Plan {
  return deserialize(bytes);
}

/** SHA-256 of parts that together decide a result. */
export function hashOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
