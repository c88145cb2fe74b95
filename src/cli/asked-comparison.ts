/**
 * AskedComparison : a command line, once its files are read -> what is compared, against what, on how many threads
 */
import type { LoadedScenario, RiskParameters, Uncertainty } from '../engine/index.ts';

export interface AskedComparison {
  readonly loaded: readonly LoadedScenario[];
  readonly reference: LoadedScenario;
  /** Id of the scenario that differences are taken from. */
  readonly baseline: string;
  readonly attribution: 'exact' | 'one-at-a-time';
  readonly threads: number | undefined;
}

/** The same, with how sure its order is to be known. */
export interface SureComparison extends AskedComparison {
  readonly uncertainty: Uncertainty;
  readonly parameters: RiskParameters;
}
