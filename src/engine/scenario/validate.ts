/**
 * validate : Draft × Tables → Scenario and Provenance, or every reason why not
 *
 * First the walk over the schema settles keys, units and names; then the checks settle what no single value shows. A
 * check of the whole runs only where all parts that it looks at hold.
 */
import { failure, type Result, success } from '../base/result.ts';
import { checkAgencies } from './check/agencies.ts';
import { checksOf } from './check/checks.ts';
import { checkClauses } from './check/clauses.ts';
import { checkForcing } from './check/forcing.ts';
import { checkLevers } from './check/levers.ts';
import { checkNetwork } from './check/network.ts';
import { checkNodes } from './check/nodes.ts';
import { checkRiparians } from './check/riparians.ts';
import { checkSalinity } from './check/salinity.ts';
import { checkTrades } from './check/trades.ts';
import { type Context, type Materials, namesOf } from './context.ts';
import type { Draft } from './draft.ts';
import { hasErrors } from './report.ts';
import { type Provenance, type Scenario, ScenarioSchema } from './schema/scenario.ts';
import { partiesOf } from './versions.ts';
import { readValue } from './walk.ts';

export interface Validated {
  readonly scenario: Scenario;
  /** Where values come from, by dotted path; a path without an entry has that of the nearest path above it. */
  readonly provenance: Readonly<Record<string, Provenance>>;
}

export function validate(draft: Draft, materials: Materials): Result<Validated> {
  const context: Context = {
    ...materials,
    diagnostics: [],
    read: new Map(),
    names: namesOf(draft.root),
    parties: partiesOf(draft.root),
    data: draft.data,
    provenance: new Map(draft.provenance),
    failed: new Set(),
  };
  // The walk leaves out what does not hold; the checks below look at whole parts only.
  const scenario = readValue(context, ScenarioSchema, draft.root, '') as Scenario;
  const checks = checksOf(context, draft, scenario);
  checkForcing(checks);
  checkAgencies(checks);
  checkRiparians(checks);
  checkNodes(checks);
  checkSalinity(checks);
  checkNetwork(checks);
  checkClauses(checks);
  checkTrades(checks);
  checkLevers(checks);
  if (hasErrors(context)) return failure(context.diagnostics);
  const provenance: Record<string, Provenance> = Object.create(null);
  for (const [path, said] of context.provenance) provenance[path] = said;
  const { data } = draft;
  const labelled = data === undefined ? scenario : { ...scenario, data };
  return success({ scenario: labelled, provenance }, context.diagnostics);
}
