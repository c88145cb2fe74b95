/**
 * runIdOf : Scenario x engine version -> runId      (known before the run; the digest of the series is known after it)
 */
import { canonicalJson, digestText, type KnownTexts } from '../base/digest.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { ENGINE_VERSION } from './version.ts';

/** SHA-256 of the canonical inputs and the engine version. */
export function runIdOf(scenario: Scenario, known?: KnownTexts): string {
  return digestText(canonicalJson({ engine: ENGINE_VERSION, scenario }, known));
}
