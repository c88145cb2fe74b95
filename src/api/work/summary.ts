/**
 * summaryOf : id → what the scenario is        (read in full, so that one with mistakes is known as such)
 */
import type { ScenarioSummary } from '../../contract/scenarios.ts';
import type { Reply } from '../threads/protocol.ts';
import type { Source } from './source.ts';

/** Ids of all scenarios, by name; a basin is what they extend, and none itself. */
export async function scenarioIds(source: Source): Promise<Reply<readonly string[]>> {
  return { kind: 'done', value: (await source.idsOf()).filter((id) => !id.endsWith('.basin')) };
}

export async function summaryOf(id: string, source: Source): Promise<Reply<ScenarioSummary>> {
  const found = await source.load(id, { at: { scenario: '', beside: '' } });
  if (!found.ok) {
    const story = 'Its file has mistakes; asking for it tells them.';
    const errors = found.reasons.length;
    return { kind: 'done', value: { id, title: id, story, listed: false, baseline: null, errors } };
  }
  const { title, story, listed, baseline = null } = found.loaded.scenario;
  return { kind: 'done', value: { id, title, story, listed, baseline, errors: 0 } };
}
