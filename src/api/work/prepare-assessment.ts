/**
 * prepareAssessment : request to assess → its plan        (the scenario and its reference policy)
 */
import type { Inputs } from '../../contract/processes/inputs.ts';
import { ENGINE_VERSION, planComparison, runIdOf, withMembers } from '../../engine/index.ts';
import type { Reply } from '../threads/protocol.ts';
import { hashOf } from './plan.ts';
import { loadOne, type Planned } from './planned.ts';
import { referenceOf } from './reference.ts';
import type { Source } from './source.ts';
import { weighingFaults, weighingOf } from './weighing.ts';

export async function prepareAssessment(inputs: Inputs['assess'], source: Source): Promise<Reply<Planned>> {
  const { scenario: asked, reference: askedReference, data } = inputs;
  const weighing = weighingOf(inputs);
  const found = await loadOne(inputs, source);
  if (found.kind === 'fault') return found;
  const reference = await referenceOf(
    {
      asked: askedReference,
      folders: found.kind === 'done' ? [found.value.folder] : [],
      ...(typeof asked === 'string' ? { only: asked } : {}),
      ...(data === undefined ? {} : { data }),
    },
    source,
  );
  const reasons = [
    ...(found.kind === 'refused' ? found.reasons : []),
    ...(reference.ok ? [] : reference.reasons),
    ...weighingFaults(weighing),
  ];
  if (found.kind === 'refused' || !reference.ok || reasons.length > 0)
    return { kind: 'refused', status: 422, reasons };
  if (reference.scenario === undefined) return noReference(found.value.folder);
  const { loaded } = found.value;
  const { attribution, members } = weighing;
  const one = planComparison([loaded], reference.scenario, attribution);
  const work = withMembers(one, members, () => planComparison([loaded], reference.scenario, 'one-at-a-time'));
  return {
    kind: 'done',
    value: {
      plan: { process: 'assess', loaded, reference: reference.scenario, weighing },
      jobId: hashOf([
        'assess',
        ENGINE_VERSION,
        runIdOf(loaded.scenario),
        runIdOf(reference.scenario),
        weighing,
      ]),
      work,
      heldRuns: one,
    },
  };
}

function noReference(folder: string): Reply<Planned> {
  const message = `There is no scenario "${folder}.reference" to judge against; name a reference policy.`;
  const reasons = [{ pointer: '/inputs/reference', code: 'MIRAB_REFERENCE_MISSING', message }];
  return { kind: 'refused', status: 422, reasons };
}
