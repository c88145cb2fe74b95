/**
 * basinInFile : text of a file → a basin that this page can open, or why it cannot
 *
 * A basin as a server gives it to a page, or one scenario with all settled (`GET /scenarios/{id}` of the API).
 */
import { LIVE_SCHEMA, type LiveBasin, liveFault } from '../../contract/live/basin.ts';
import type { Json } from '../../contract/live/changes.ts';

const WANTED = 'Wanted is a basin of a page ("mirab-live/1") or a scenario of the API ("mirab-scenario/1").';

export function basinInFile(text: string): { readonly basin: LiveBasin } | { readonly fault: string } {
  const document = parsed(text);
  if (document === undefined) return { fault: `It is no JSON. ${WANTED}` };
  const basin = document['schema'] === 'mirab-scenario/1' ? basinOf(document) : document;
  const fault = liveFault(basin);
  return fault === undefined ? { basin: basin as unknown as LiveBasin } : { fault: `${fault} ${WANTED}` };
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const document: unknown = JSON.parse(text);
    return typeof document === 'object' && document !== null ? (document as Record<string, unknown>) : {};
  } catch {
    return undefined;
  }
}

/** One scenario is a basin with nothing beside it, and no reference to attribute against. */
function basinOf({ engineVersion, scenario, provenance }: Record<string, unknown>): Record<string, unknown> {
  const { id } = scenario as { id: string };
  return {
    ...{ schema: LIVE_SCHEMA, engineVersion, id, baseline: id, reference: null },
    first: { scenario: scenario as Json, provenance: provenance as Json },
    others: [],
  };
}
