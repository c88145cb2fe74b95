/**
 * packBasin : loaded scenarios of a folder → LiveBasin → openBasin : the same scenarios        (what a page gets)
 *
 * All that a page needs to run every scenario of a basin and to move their levers, as JSON: names and units are settled,
 * so neither YAML nor a schema is needed where it is opened.
 */
import { ENGINE_VERSION, type LoadedScenario, type Provenance, type Scenario } from '../../engine/live.ts';
import { applyChanges, type Change, changesOf, type Json } from './changes.ts';

export const LIVE_SCHEMA = 'mirab-live/1';

export interface LiveBasin {
  readonly schema: typeof LIVE_SCHEMA;
  readonly engineVersion: string;
  /** Name of the folder. */
  readonly id: string;
  /** Of the scenario that differences are taken from. */
  readonly baseline: string;
  /** The reference policy of attribution, which is no scenario to show; null where there is none. */
  readonly reference: string | null;
  readonly first: { readonly scenario: Json; readonly provenance: Json };
  /** All that are not the first, by their differences from it. */
  readonly others: readonly {
    readonly scenario: readonly Change[];
    readonly provenance: readonly Change[];
  }[];
}

/** A scenario as a page holds it. */
export interface LiveScenario {
  readonly scenario: Scenario;
  readonly provenance: Readonly<Record<string, Provenance>>;
}

export interface OpenBasin {
  readonly id: string;
  readonly baseline: string;
  /** Those to show, in the order of the folder. */
  readonly scenarios: readonly LiveScenario[];
  readonly reference: LiveScenario | null;
}

interface Folder {
  readonly id: string;
  /** Those to show; the first of them at the least. */
  readonly scenarios: readonly LoadedScenario[];
  readonly reference: LoadedScenario | undefined;
}

export function packBasin({ id, scenarios, reference }: Folder): LiveBasin {
  const all = reference === undefined ? scenarios : [...scenarios, reference];
  const ids = new Set(scenarios.map(({ scenario }) => scenario.id));
  const [first, ...others] = all.map(({ scenario, provenance }) => ({
    scenario: scenario as unknown as Json,
    provenance: provenance as unknown as Json,
  }));
  const named = scenarios[0].scenario.baseline ?? '';
  return {
    ...{ schema: LIVE_SCHEMA, engineVersion: ENGINE_VERSION, id },
    baseline: ids.has(named) ? named : scenarios[0].scenario.id,
    reference: reference?.scenario.id ?? null,
    first,
    others: others.map((other) => ({
      scenario: changesOf(first.scenario, other.scenario),
      provenance: changesOf(first.provenance, other.provenance),
    })),
  };
}

/** Why a document is not one that this page can open; nothing where it is. */
export function liveFault(document: unknown): string | undefined {
  const { schema, engineVersion } = (document ?? {}) as Partial<LiveBasin>;
  if (schema !== LIVE_SCHEMA) return `It is not a "${LIVE_SCHEMA}".`;
  return engineVersion === ENGINE_VERSION
    ? undefined
    : `It is of Mirab ${engineVersion}, and this is ${ENGINE_VERSION}.`;
}

/** @param basin - one without a `liveFault` */
export function openBasin({ id, baseline, reference, first, others }: LiveBasin): OpenBasin {
  const all = [
    first,
    ...others.map((other) => ({
      scenario: applyChanges(first.scenario, other.scenario),
      provenance: applyChanges(first.provenance, other.provenance),
    })),
  ] as unknown as LiveScenario[];
  return {
    ...{ id, baseline },
    scenarios: all.filter(({ scenario }) => scenario.id !== reference),
    reference: all.find(({ scenario }) => scenario.id === reference) ?? null,
  };
}
