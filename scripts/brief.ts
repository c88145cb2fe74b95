/**
 * brief : a node of a draft → its text in one line of at most 70 letters
 */
import type { DraftNode } from '../src/engine/scenario/draft.ts';

const MOST = 70;
const REMARKS = ['source', 'confidence', 'note', 'versions'];

export function brief(node: DraftNode): string {
  const text = written(node);
  return text.length <= MOST ? text : `${text.slice(0, MOST - 3).trimEnd()}...`;
}

/** As it would stand in the file, without its remarks. */
function written(node: DraftNode): string {
  if (node.type === 'scalar') return node.value === null ? 'taken away' : String(node.value);
  if (node.type === 'list') return `[${node.items.map(written).join(', ')}]`;
  const entries = [...node.entries].filter(([key]) => !REMARKS.includes(key));
  const [first] = entries;
  if (entries.length === 1 && first[0] === 'value') return written(first[1].node);
  return `{ ${entries.map(([key, entry]) => `${key}: ${written(entry.node)}`).join(', ')} }`;
}
