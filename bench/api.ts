/**
 * bench:api : options → how many answers a server gives, how fast, and what it does beyond that        (docs/bench.md)
 *
 * Exit codes: 0 measured; 1 an answer is wrong, or there is none; 2 wrong options; 99 a bar is missed.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { bodyOf, checkAnswers, distinctBodies, EXECUTION, FOLDER, JSON_BODY } from './api/asks.ts';
import { missedBars } from './api/bars.ts';
import { type ServerChild, startServer } from './api/child.ts';
import { type ClosedLoad, loadClosed } from './api/closed.ts';
import { type Growth, watchMemory } from './api/growth.ts';
import { loadOffered } from './api/offered.ts';
import { type ApiReport, apiTable } from './api/report.ts';
import { type Timing, timingsOf } from './api/timings.ts';

const WRONG_ANSWER = 1;
const WRONG_USE = 2;
const MISSED = 99;
const OVERLOAD = 3;

interface Effort {
  readonly cachedCount: number;
  readonly distinct_s: number;
  /** Before it is measured, and while it is. */
  readonly settling_s: number;
  readonly overload_s: number;
  /** What the server remembers, of requests and of results: once it forgets, memory has no reason to grow. */
  readonly fillCount: number;
  readonly fill_MB: number;
}

const FULL: Effort = {
  ...{ cachedCount: 20_000, distinct_s: 30, settling_s: 480, overload_s: 300 },
  ...{ fillCount: 10_000, fill_MB: 250 },
};
const QUICK: Effort = {
  ...{ cachedCount: 2000, distinct_s: 4, settling_s: 2, overload_s: 10 },
  ...{ fillCount: 0, fill_MB: 0 },
};

interface Options {
  readonly json: boolean;
  readonly quick: boolean;
}

function readOptions(): Options | string {
  try {
    const { values } = parseArgs({ options: { json: { type: 'boolean' }, quick: { type: 'boolean' } } });
    return { json: values.json ?? false, quick: values.quick ?? false };
  } catch (error) {
    return `${(error as Error).message}\nUsage: npm run bench:api -- [--quick] [--json]`;
  }
}

/** What is in memory already: bytes are only passed on. */
async function measureCached({ url }: ServerChild, count: number): Promise<readonly Timing[]> {
  const { runId, etag } = await checkAnswers(url);
  const load = { url, path: `/runs/${runId}`, connections: 10, count };
  const tag = { 'if-none-match': etag };
  const again = { path: EXECUTION, headers: JSON_BODY, body: () => bodyOf(0) };
  const loads: readonly ClosedLoad[] = [
    { ...load, subject: 'result that is kept', status: 200 },
    { ...load, subject: 'the same, client has it', headers: tag, status: 304 },
    { ...load, ...again, subject: 'run that was made before', status: 200 },
  ];
  for (const one of loads) await loadClosed({ ...one, count: count / 10 }); // code is compiled as it is used
  const timings: Timing[] = [];
  for (const one of loads) timings.push(await loadClosed(one));
  return timings;
}

interface Trial {
  readonly server: ServerChild;
  readonly threads: number;
  readonly effort: Effort;
  /** The body of a run that was not made before. */
  readonly body: () => string;
}

/** Until the server remembers as much as it ever does. */
async function fill({ server, threads, effort, body }: Trial): Promise<void> {
  let index = 0;
  const load = { url: server.url, headers: JSON_BODY, connections: 3 * threads, status: 200 } as const;
  const echo = () => JSON.stringify({ inputs: { message: `${++index}` } });
  const echoes = { path: '/processes/echo/execution', body: echo, count: effort.fillCount };
  if (effort.fillCount > 0) await loadClosed({ ...load, ...echoes, subject: 'echo' });
  const runs = { path: EXECUTION, body, count: 200 };
  do await loadClosed({ ...load, ...runs, subject: 'new run' });
  while ((await server.memory()).results_MB < effort.fill_MB);
}

/** As many at once as the server lets in, each of them a run that was not made before. */
async function measureCapacity({ server, threads, effort, body }: Trial): Promise<Timing> {
  const load = {
    ...{ url: server.url, path: EXECUTION, headers: JSON_BODY, body, status: 200 as const },
    ...{ subject: 'new run, at capacity', connections: 3 * threads },
  };
  const { rate_pers } = await loadClosed({ ...load, count: 100 });
  return loadClosed({ ...load, count: Math.ceil(effort.distinct_s * rate_pers) });
}

interface Overload {
  readonly timings: readonly Timing[];
  readonly memory: Growth;
}

async function measureOverload({ server, effort, body }: Trial, rate_pers: number): Promise<Overload> {
  const load = { url: server.url, body, rate_pers };
  await loadOffered({ ...load, time_s: effort.settling_s });
  const stop = watchMemory(server);
  const offered = await loadOffered({ ...load, time_s: effort.overload_s });
  const memory = await stop();
  const strange = [...offered.times.keys()].filter((status) => status !== 200 && status !== 503);
  if (strange.length > 0) throw new Error(`Beyond capacity there were answers ${strange.join(', ')}.`);
  if (offered.silentCount > 0) throw new Error(`${offered.silentCount} refusals had no Retry-After.`);
  return { timings: timingsOf(`new run, at ${OVERLOAD} x capacity`, offered.times, offered.time_s), memory };
}

async function measureAll({ quick }: Options, say: (text: string) => void): Promise<ApiReport> {
  const effort = quick ? QUICK : FULL;
  const cores = availableParallelism();
  const threads = Math.max(1, Math.min(cores - 1, 8));
  const load = loadavg()[0];
  const server = await startServer(FOLDER, threads);
  try {
    say(`${cores} cores, load ${load.toFixed(1)}; a server with ${threads} threads that run`);
    const cached = await measureCached(server, effort.cachedCount);
    say('answers checked: those of the engine, and the same bytes each time');
    const trial: Trial = { server, threads, effort, body: distinctBodies() };
    await fill(trial);
    const capacity = await measureCapacity(trial);
    const rate_pers = OVERLOAD * capacity.rate_pers;
    say(`capacity ${capacity.rate_pers.toFixed(1)} runs a second; now ${rate_pers.toFixed(1)} are asked for`);
    const { timings, memory } = await measureOverload(trial, rate_pers);
    await checkAnswers(server.url);
    return {
      schema: 'mirab-bench-api/1',
      ...{ node: process.versions.node, platform: `${process.platform}-${process.arch}` },
      ...{ cores, load, threads, quick, capacity_pers: capacity.rate_pers },
      ...{ timings: [...cached, capacity, ...timings], memory },
    };
  } finally {
    await server.stop();
  }
}

async function run(): Promise<number> {
  const options = readOptions();
  if (typeof options === 'string') {
    console.error(options);
    return WRONG_USE;
  }
  try {
    // Words for people go to stderr with --json, so that stdout holds the report alone.
    const say = (text: string) => writeFileSync(options.json ? 2 : 1, `${text}\n`);
    const report = await measureAll(options, say);
    say(`\n${apiTable(report)}`);
    if (options.json) writeFileSync(1, `${JSON.stringify(report, null, 2)}\n`);
    const missed = missedBars(report);
    for (const words of missed) say(words);
    return missed.length > 0 ? MISSED : 0;
  } catch (error) {
    console.error(error);
    return WRONG_ANSWER;
  }
}

process.exitCode = await run();
