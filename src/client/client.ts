/**
 * openClient : server → its processes, jobs, scenarios and series as typed calls        (over `fetch`, in Node and in pages)
 */
import { type Ask, type Asked, openConnection, pause, type ServerAddress } from './connection.ts';
import { follow, hasEnded } from './events.ts';
import type {
  Inputs,
  Job,
  ProcessId,
  Result,
  ScenarioDocument,
  ScenarioSummary,
  SeriesDocument,
  StatusInfo,
} from './processes.ts';

export { ApiProblem } from './api-problem.ts';
export type { ServerAddress } from './connection.ts';
export type * from './processes.ts';

interface Wanted {
  /** Ends the call; a request that waits for its result is let go of. */
  readonly signal?: AbortSignal;
}

interface Levers {
  /** Positions of levers with their units, such as `{ 'swap-size': '400 GWh' }`. */
  readonly positions?: Readonly<Record<string, string>>;
  /** A riparian or an agency whose figures are taken. */
  readonly data?: string;
}

/** What `start` gives, or the two keys of it that matter. */
type JobRef<Id extends ProcessId> = Pick<Job<Id>, 'jobID' | 'processID'>;

/** Each call throws `ApiProblem` where the answer is a problem, and what `fetch` throws where there is no answer. */
export interface Client {
  scenarios(wanted?: Wanted): Promise<readonly ScenarioSummary[]>;
  scenario(id: string, levers?: Levers & Wanted): Promise<ScenarioDocument>;
  /** Waits for the result. */
  run(inputs: Inputs<'run'>, wanted?: Wanted): Promise<Result<'run'>>;
  compare(inputs: Inputs<'compare'>, wanted?: Wanted): Promise<Result<'compare'>>;
  assess(inputs: Inputs<'assess'>, wanted?: Wanted): Promise<Result<'assess'>>;
  explain(inputs: Inputs<'explain'>, wanted?: Wanted): Promise<Result<'explain'>>;
  /** Gives the job at once. */
  start<Id extends ProcessId>(process: Id, inputs: Inputs<Id>, wanted?: Wanted): Promise<Job<Id>>;
  status(jobId: string, wanted?: Wanted): Promise<StatusInfo>;
  /** The statuses of a job as they come, to its end; goes on where a connection was cut off. */
  follow(jobId: string, wanted?: Wanted): AsyncIterable<StatusInfo>;
  /** Asks again and again until the job has ended, however it did. */
  ended(jobId: string, wanted?: Wanted): Promise<StatusInfo>;
  /** Throws `MIRAB_JOB_NOT_READY` where the job has not ended, and its own problem where it failed. */
  results<Id extends ProcessId>(job: JobRef<Id>, wanted?: Wanted): Promise<Result<Id>>;
  /** Lets go of a job; it ends where nobody else wants it. */
  dismiss(jobId: string, wanted?: Wanted): Promise<StatusInfo>;
  /** @param variables - nodes, variables or `node.variable`; all series where there are none */
  series(runId: string, variables?: readonly string[], wanted?: Wanted): Promise<SeriesDocument>;
  seriesCsv(runId: string, variables?: readonly string[], wanted?: Wanted): Promise<string>;
}

export function openClient(server: ServerAddress): Client {
  const ask = openConnection(server);
  const status: Client['status'] = async (jobId, { signal } = {}) =>
    jsonOf(await ask(`/jobs/${part(jobId)}`, { signal }));
  return {
    ...scenarioCalls(ask),
    ...processCalls(ask),
    ...seriesCalls(ask),
    status,
    follow: (jobId, { signal } = {}) => follow(ask, part(jobId), signal),
    ended: (jobId, wanted = {}) => untilEnded(() => status(jobId, wanted), wanted.signal),
    results: async ({ jobID }, { signal } = {}) =>
      jsonOf(await ask(`/jobs/${part(jobID)}/results?response=raw`, { signal })),
    dismiss: async (jobId, { signal } = {}) =>
      jsonOf(await ask(`/jobs/${part(jobId)}`, { method: 'DELETE', signal })),
  };
}

function scenarioCalls(ask: Ask): Pick<Client, 'scenarios' | 'scenario'> {
  return {
    scenarios: async ({ signal } = {}) => {
      const list = await jsonOf<{ scenarios: readonly ScenarioSummary[] }>(
        await ask('/scenarios', { signal }),
      );
      return list.scenarios;
    },
    scenario: async (id, { positions = {}, data, signal } = {}) => {
      const query = new URLSearchParams(data === undefined ? {} : { data });
      for (const [name, value] of Object.entries(positions)) query.append('position', `${name}=${value}`);
      return jsonOf(await ask(`/scenarios/${part(id)}?${query}`, { signal }));
    },
  };
}

function processCalls(ask: Ask): Pick<Client, 'run' | 'compare' | 'assess' | 'explain' | 'start'> {
  const post = (process: ProcessId, asked: Omit<Asked, 'method'>) =>
    ask(`/processes/${process}/execution`, { method: 'POST', ...asked });
  const executing =
    <Id extends ProcessId>(process: Id) =>
    async (inputs: Inputs<Id>, { signal }: Wanted = {}): Promise<Result<Id>> =>
      jsonOf(await post(process, { body: { inputs }, signal }));
  return {
    ...{ run: executing('run'), compare: executing('compare') },
    ...{ assess: executing('assess'), explain: executing('explain') },
    start: async (process, inputs, { signal } = {}) =>
      jsonOf(await post(process, { body: { inputs }, headers: { prefer: 'respond-async' }, signal })),
  };
}

function seriesCalls(ask: Ask): Pick<Client, 'series' | 'seriesCsv'> {
  const given = (accept: string, [runId, variables = [], { signal } = {}]: Parameters<Client['series']>) => {
    const query = new URLSearchParams();
    for (const name of variables) query.append('variable', name);
    return ask(`/runs/${part(runId)}/series?${query}`, { headers: { accept }, signal });
  };
  return {
    series: async (...asked) => jsonOf(await given('application/json', asked)),
    seriesCsv: async (...asked) => (await given('text/csv', asked)).text(),
  };
}

/** The server holds its answers to the document that the types are made of. */
function jsonOf<Value>(answer: Response): Promise<Value> {
  return answer.json() as Promise<Value>;
}

const FIRST_PAUSE_s = 0.1;
const LONGEST_PAUSE_s = 2;

/** Short jobs are told of soon, and long ones are not asked after often. */
async function untilEnded(ask: () => Promise<StatusInfo>, signal?: AbortSignal): Promise<StatusInfo> {
  for (let pause_s = FIRST_PAUSE_s; ; pause_s = Math.min(2 * pause_s, LONGEST_PAUSE_s)) {
    const status = await ask();
    if (hasEnded(status)) return status;
    await pause(pause_s, signal);
  }
}

/** A name as one part of a path. */
function part(name: string): string {
  return encodeURIComponent(name);
}
