/**
 * joinParts : Scenario, BasinModel, runs of its parts -> Outcome of the whole, bit for bit that of a run of the whole
 *
 * Series of nodes are those of the parts. What each power system needs and is left without sums over parts, and is balanced
 * again by the process that balances it in a whole run. Whoever reads more than these has the whole run made, once
 * (docs/adr/0010): a study of many runs reads little of most.
 */
import { assert } from '../base/assert.ts';
import type { KnownTexts } from '../base/digest.ts';
import type { BasinModel } from '../model/basin-model.ts';
import { compile } from '../model/compile.ts';
import { runIdOf } from '../model/run-id.ts';
import { ENGINE_VERSION } from '../model/version.ts';
import { type Outcome, seriesOf } from '../outcome/outcome.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { type Finder, joinPower } from './join-power.ts';
import { simulate } from './simulate.ts';

/** A run of one part of a basin, and which nodes of the whole it holds. */
export interface PartRun {
  /** Nodes of the whole, by index of the part's model; outlets are among them, once in each part. */
  readonly nodes: Int32Array;
  readonly outcome: Outcome;
}

export interface Joining {
  readonly scenario: Scenario;
  /** Of the whole scenario, of which `listParts` told the parts. */
  readonly model: BasinModel;
  /** A run of each part, from the same inputs. */
  readonly parts: readonly PartRun[];
  readonly known?: KnownTexts;
}

/** @throws Defect - where a series is read that asks for a run of the whole, and that run fails though its parts did not */
export function joinParts({ scenario, model, parts, known }: Joining): Outcome {
  const ofNode = seriesOfNodes(model, parts);
  const ofSystem = joinPower(model, ofNode);
  const whole = once(() => {
    const made = simulate(compile(scenario, known));
    assert(made.ok, 'The parts of a basin were run, and the whole could not be.');
    return made.value;
  });
  const runId = once(() => runIdOf(scenario, known));
  const find: Outcome['find'] = (of, variable) => {
    const joined = ofNode(of, variable);
    const found = joined === undefined ? ofSystem(of, variable) : joined;
    return found === undefined ? seriesOf(whole(), of, variable) : (found ?? undefined);
  };
  const outcome: Outcome = {
    schema: 'mirab-outcome/1',
    scenario: { id: model.scenarioId, title: model.title, story: model.story, data: model.data },
    engineVersion: ENGINE_VERSION,
    calendar: model.calendar,
    riparianIds: model.riparianIds,
    get runId() {
      return runId();
    },
    get series() {
      return whole().series;
    },
    get ledger() {
      return whole().ledger;
    },
    get balance() {
      return whole().balance;
    },
    get digest() {
      return whole().digest;
    },
  };
  return Object.defineProperty(outcome, 'find', { value: find });
}

/** Of all nodes but outlets, which have a series in each part. A name may be that of a node and of something else. */
function seriesOfNodes(model: BasinModel, parts: readonly PartRun[]): Finder {
  const { network, riparianIds, riverIds, trades } = model;
  const others = new Set([...riparianIds, ...riverIds, ...trades.map(({ id }) => id)]);
  const partOf = new Map<string, Outcome>();
  for (const { nodes, outcome } of parts)
    for (const node of nodes) if (network.kinds[node] !== 'outlet') partOf.set(network.ids[node], outcome);
  return (of, variable) => {
    const outcome = partOf.get(of);
    return outcome && (seriesOf(outcome, of, variable) ?? (others.has(of) ? undefined : null));
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
