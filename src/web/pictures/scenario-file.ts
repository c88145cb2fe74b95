/**
 * scenarioFile : what is on the screen → a scenario of its own that stands on the shipped one        (to lie in the same folder)
 *
 * Texts are quoted as JSON, which YAML reads.
 */
import { ENGINE_VERSION } from '../../engine/live.ts';
import type { Store } from '../state/store.svelte.ts';

export function scenarioFile(store: Store, link: string): string {
  const { current, runs, state, levers } = store;
  const { id, title, story } = current.scenario;
  const { positions } = state.choice;
  const runId = runs.now?.runId ?? '';
  const moved = levers.flatMap((lever) => {
    const position = positions[lever.id];
    return position === undefined ? [] : [`  ${lever.id}: ${position} # ${oneLine(lever.label)}`];
  });
  const lines = [
    `# Saved from the page, Mirab ${ENGINE_VERSION}. It belongs beside ${id}.yaml, in the folder of ${oneLine(store.basin.id)}.`,
    `# The page's run: ${runId}`,
    `# The page's link: ${oneLine(link)}`,
    'mirab: 1',
    `extends: ${id}.yaml`,
    `title: ${JSON.stringify(moved.length === 0 ? title : `${title}, levers moved: ${moved.length}`)}`,
    ...(story === undefined ? [] : [`story: ${JSON.stringify(story)}`]),
    ...(moved.length === 0 ? [] : ['positions:', ...moved]),
  ];
  return `${lines.join('\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
