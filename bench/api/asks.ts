/**
 * openAsks : a scenario with a lever → requests that differ, each by its lever        (and whether their answers are right)
 */
import { compile, simulate } from '../../src/engine/index.ts';
import { loadScenario } from '../../src/engine/node.ts';

export const FOLDER = 'scenarios/two-banks';
const SCENARIO = 'two-banks.trade';
export const EXECUTION = '/processes/run/execution';
export const JSON_BODY = { 'content-type': 'application/json' } as const;

const LEVER = 'swap-size';
const MOST_GWh = 1000;
/** Steps of the golden section never meet again, and fall evenly. */
const GOLDEN = 0.618_033_988_749_894_9;

const positionOf = (index: number) => `${(MOST_GWh * ((index * GOLDEN) % 1)).toFixed(6)} GWh`;

export function bodyOf(index: number): string {
  return JSON.stringify({ inputs: { scenario: SCENARIO, positions: { [LEVER]: positionOf(index) } } });
}

/** Bodies that no request before had. */
export function distinctBodies(): () => string {
  let index = 0;
  return () => bodyOf(++index);
}

interface Checked {
  readonly runId: string;
  readonly etag: string;
}

/**
 * The answers of the server are those of the engine in this process, and the same bytes each time.
 *
 * @throws Error where they are not
 */
export async function checkAnswers(url: string): Promise<Checked> {
  const [first, again] = [await execute(url, 0), await execute(url, 0)];
  same(again.text, first.text, 'A repeated execution');
  const kept = await fetch(`${url}/runs/${first.runId}`);
  same(await kept.text(), first.text, 'The result that is kept');
  for (const index of [0, 1, 2])
    same((await execute(url, index)).digest, await digestOf(index), 'The digest');
  return { runId: first.runId, etag: String(kept.headers.get('etag')) };
}

async function execute(url: string, index: number) {
  const answer = await fetch(url + EXECUTION, { method: 'POST', headers: JSON_BODY, body: bodyOf(index) });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`A run was answered ${answer.status}: ${text}`);
  const { runId, digest } = JSON.parse(text) as { readonly runId: string; readonly digest: string };
  return { text, runId, digest };
}

async function digestOf(index: number): Promise<string> {
  const loaded = await loadScenario(`${FOLDER}/trade.yaml`, { positions: { [LEVER]: positionOf(index) } });
  if (!loaded.ok) throw new Error('The scenario of the benchmark does not hold.');
  const outcome = simulate(compile(loaded.value.scenario));
  if (!outcome.ok) throw new Error('The scenario of the benchmark does not run.');
  return outcome.value.digest;
}

function same(given: string, wanted: string, what: string): void {
  if (given !== wanted) throw new Error(`${what} is not what it should be.`);
}
