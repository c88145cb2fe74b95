/**
 * scenarioDocument, modelDocument : scenario × positions → the scenario with all settled, or compiled
 */

import { modelText } from '../../contract/model-document.ts';
import { compile, ENGINE_VERSION, type LoadedScenario, runIdOf } from '../../engine/index.ts';
import type { Reply, ScenarioAsked } from '../threads/protocol.ts';
import type { Source } from './source.ts';

export async function scenarioDocument(asked: ScenarioAsked, source: Source): Promise<Reply<Uint8Array>> {
  return documentOf(asked, source, ({ scenario, provenance, dataSets }) =>
    JSON.stringify({
      ...{
        schema: 'mirab-scenario/1',
        id: asked.id,
        runId: runIdOf(scenario),
        engineVersion: ENGINE_VERSION,
      },
      ...{
        levers: scenario.levers ?? {},
        positions: scenario.positions ?? {},
        dataSets,
        scenario,
        provenance,
      },
    }),
  );
}

export async function modelDocument(asked: ScenarioAsked, source: Source): Promise<Reply<Uint8Array>> {
  return documentOf(asked, source, ({ scenario }) => {
    const model = compile(scenario);
    const head = { schema: 'mirab-model/1', runId: model.runId, engineVersion: ENGINE_VERSION };
    return `${JSON.stringify(head).slice(0, -1)},"model":${modelText(model)}}`;
  });
}

async function documentOf(
  { id, positions, data }: ScenarioAsked,
  source: Source,
  make: (loaded: LoadedScenario) => string,
): Promise<Reply<Uint8Array>> {
  const at = { scenario: '', beside: '' };
  const found = await source.load(id, { positions, at, ...(data === undefined ? {} : { data }) });
  if (found.ok) return { kind: 'done', value: new TextEncoder().encode(make(found.loaded)) };
  return { kind: 'refused', status: found.unknown ? 404 : 422, reasons: found.reasons };
}
