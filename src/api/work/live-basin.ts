/**
 * liveBasin : folder → all that a page needs of its scenarios        (those with mistakes are left out: asking for them tells)
 */
import { packBasin } from '../../contract/live/basin.ts';
import type { LoadedScenario } from '../../engine/index.ts';
import type { Reply } from '../threads/protocol.ts';
import type { Source } from './source.ts';

export async function liveBasin(folder: string, source: Source): Promise<Reply<Uint8Array | null>> {
  const loaded = await loadAll(folder, source);
  const scenarios = loaded.filter(({ scenario }) => scenario.listed);
  if (scenarios.length === 0) return { kind: 'done', value: null };
  const reference = loaded.find(({ scenario }) => scenario.id === 'reference');
  const text = JSON.stringify(packBasin({ id: folder, scenarios, reference }));
  return { kind: 'done', value: new TextEncoder().encode(text) };
}

async function loadAll(folder: string, source: Source): Promise<LoadedScenario[]> {
  const loaded: LoadedScenario[] = [];
  for (const id of await source.idsOf(folder)) {
    if (id === `${folder}.basin`) continue;
    const found = await source.load(id, { at: { scenario: '', beside: '' } });
    if (found.ok) loaded.push(found.loaded);
  }
  return loaded;
}
