/**
 * encodeBundle : RunBundle -> bytes        decodeBundle : bytes -> RunBundle, or what does not fit
 *
 * Layout of `mirab-bundle/1`: a first line `mirab-bundle/1 <SHA-256 of the header> <its length in bytes>`, the header as
 * JSON in UTF-8, spaces up to a multiple of 8 bytes, then every series of every run as little-endian binary64. The header
 * holds scenario and reference, from which the plan follows, and of each outcome all but the values of its series.
 */
import type { DiagnosticCode } from '../base/codes.ts';
import { digestColumns, sha256 } from '../base/digest.ts';
import { failure, type Result, success } from '../base/result.ts';
import { calendarOf } from '../model/calendar-of.ts';
import { runIdOf } from '../model/run-id.ts';
import { ENGINE_VERSION } from '../model/version.ts';
import type { Outcome, Series } from '../outcome/outcome.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import { type RunBundle, withOutcomes } from './bundle.ts';
import { planBundle } from './plan.ts';
import { bytesOf, columnReader, upToWhole, writeColumns } from './series-bytes.ts';

const FORMAT_VERSION = '1';
const FIRST_LINE = /^mirab-bundle\/(\d+) ([0-9a-f]{64}) (\d+)\n/;
/** More than the first line ever has. */
const FIRST_LINE_BYTES = 128;
const SPACE = 32;

/** An outcome without the values of its series, and without what follows from its scenario. */
type OutcomeHead = Omit<Outcome, 'series' | 'calendar' | 'schema'> & {
  readonly name: string;
  readonly series: readonly Omit<Series, 'values'>[];
};

interface Header {
  readonly engineVersion: string;
  readonly scenario: Scenario;
  readonly reference: Scenario;
  readonly runs: readonly OutcomeHead[];
}

export function encodeBundle({ scenario, reference, runs }: RunBundle): Uint8Array {
  const header: Header = {
    engineVersion: ENGINE_VERSION,
    scenario,
    reference,
    runs: runs.map(({ name, outcome: { schema: _, calendar: __, series, ...head } }) => ({
      name,
      ...head,
      series: series.map(({ group, of, variable }) => ({ group, of, variable })),
    })),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const line = new TextEncoder().encode(`mirab-bundle/${FORMAT_VERSION} ${sha256(text)} ${text.length}\n`);
  const columns = runs.flatMap(({ outcome }) => outcome.series.map(({ values }) => values));
  const start = upToWhole(line.length + text.length);
  const valueCount = columns.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(start + bytesOf(valueCount)).fill(SPACE, 0, start);
  bytes.set(line);
  bytes.set(text, line.length);
  writeColumns(bytes, start, columns);
  return bytes;
}

/**
 * A bundle that another version of the engine made, that was cut or changed, or whose runs are not those of its plan is
 * refused: it could not be judged to the same report.
 */
export function decodeBundle(bytes: Uint8Array): Result<RunBundle> {
  const match = FIRST_LINE.exec(new TextDecoder('latin1').decode(bytes.subarray(0, FIRST_LINE_BYTES)));
  if (match === null) return refused('MIRAB_BUNDLE_INVALID', 'This is not a bundle of runs.');
  const [line, version, digest, length] = match;
  if (version !== FORMAT_VERSION) return otherVersion(`version ${version} of the format`, FORMAT_VERSION);
  const text = bytes.subarray(line.length, line.length + Number(length));
  if (sha256(text) !== digest) return changed('Its header was cut or changed.');
  const header: Header = JSON.parse(new TextDecoder().decode(text));
  if (header.engineVersion !== ENGINE_VERSION)
    return otherVersion(`version ${header.engineVersion} of the engine`, ENGINE_VERSION);
  return restore(header, bytes.subarray(upToWhole(line.length + text.length)));
}

function restore({ scenario, reference, runs }: Header, body: Uint8Array): Result<RunBundle> {
  const plan = planBundle(scenario, reference);
  const planned = plan.runs.map(({ name }) => name).join(' ');
  if (planned !== runs.map(({ name }) => name).join(' '))
    return changed('Its runs are not those of its plan.');
  const calendar = calendarOf(scenario);
  const seriesCount = runs.reduce((sum, { series }) => sum + series.length, 0);
  if (body.length !== bytesOf(seriesCount * calendar.stepCount)) return changed('Its series were cut.');
  const nextColumn = columnReader(body, calendar.stepCount);
  const outcomes: Outcome[] = [];
  for (const [place, { name, series: heads, ...head }] of runs.entries()) {
    const series = heads.map((of) => ({ ...of, values: nextColumn() }));
    if (!isFit(series, head, plan.runs[place].scenario))
      return changed(`The run ${name} does not fit its digests.`);
    outcomes.push({ schema: 'mirab-outcome/1', ...head, calendar, series });
  }
  return success(withOutcomes(plan, outcomes));
}

function isFit(
  series: readonly Series[],
  head: Pick<Outcome, 'digest' | 'runId'>,
  scenario: Scenario,
): boolean {
  const columns = series.map(({ values }) => values);
  const finite = columns.every((column) => column.every((value) => value - value === 0));
  return finite && digestColumns(columns) === head.digest && runIdOf(scenario) === head.runId;
}

function otherVersion(made: string, here: string): Result<never> {
  return refused('MIRAB_BUNDLE_VERSION_OTHER', `The bundle was made by ${made}; here it is ${here}.`);
}

function changed(what: string): Result<never> {
  return refused('MIRAB_BUNDLE_CHANGED', `The bundle is not as it was saved. ${what}`);
}

function refused(code: DiagnosticCode, message: string): Result<never> {
  const hint = 'Make the runs again with this engine, and save them again.';
  return failure([{ code, severity: 'error', path: '', message, hint }]);
}
