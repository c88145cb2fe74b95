/**
 * listCatalogue : scenarios of all folders → what each is        (read in full, so that one with mistakes is known as such)
 */
import type { ScenarioSummary } from '../../contract/scenarios.ts';
import type { Reply } from '../threads/protocol.ts';
import type { Source } from './source.ts';

export async function listCatalogue(source: Source): Promise<Reply<readonly ScenarioSummary[]>> {
  const ids = (await source.idsOf()).filter((id) => !id.endsWith('.basin'));
  const summaries: ScenarioSummary[] = [];
  for (const id of ids) summaries.push(await summaryOf(id, source));
  return { kind: 'done', value: summaries };
}

async function summaryOf(id: string, source: Source): Promise<ScenarioSummary> {
  const found = await source.load(id, { at: { scenario: '', beside: '' } });
  if (!found.ok) {
    const story = 'Its file has mistakes; asking for it tells them.';
    return { id, title: id, story, listed: false, baseline: null, errors: found.reasons.length };
  }
  const { title, story, listed, baseline = null } = found.loaded.scenario;
  return { id, title, story, listed, baseline, errors: 0 };
}
