/**
 * openCatalogue : folders → the scenarios in them        (read once, and again when a file has changed)
 *
 * To read all of them takes seconds, so they are read one by one behind all other work of the reader.
 */
import type { ScenarioSummary } from '../../contract/scenarios.ts';
import { refuse } from '../problems.ts';
import type { Lane } from '../threads/lane.ts';
import type { TaskKind, Tasks } from '../threads/protocol.ts';

/** @throws Refused where the reader takes no more work */
export type Catalogue = () => Promise<readonly ScenarioSummary[]>;

/** @param stampOf - changes when a file does */
export function openCatalogue(reader: Lane, stampOf: () => Promise<string>): Catalogue {
  let known: { readonly stamp: string; readonly list: ReturnType<Catalogue> } | null = null;
  return async () => {
    const stamp = await stampOf();
    if (known?.stamp === stamp) return known.list;
    const list = readAll(reader);
    known = { stamp, list };
    // A reading that failed is not remembered.
    list.catch(() => {
      known = null;
    });
    return list;
  };
}

async function readAll(reader: Lane): Promise<readonly ScenarioSummary[]> {
  const summaries: ScenarioSummary[] = [];
  for (const id of await read(reader, 'ids', null)) summaries.push(await read(reader, 'summary', id));
  return summaries;
}

async function read<Kind extends TaskKind>(
  reader: Lane,
  kind: Kind,
  given: Tasks[Kind]['given'],
): Promise<Tasks[Kind]['gives']> {
  const reply = await reader.submit(kind, given, { patience: 'patient' })?.reply;
  if (reply?.kind === 'done') return reply.value;
  return refuse('MIRAB_SERVER_BUSY', 'The scenarios cannot be read now.', { 'retry-after': '1' });
}
