/**
 * assessmentReport : Assessment → headline, each pair with its three largest parts and its bands, what is not sure
 */
import {
  type Assessment,
  type AssessmentRecord,
  runRecords,
  seasonRecords,
  type Uncertainty,
} from '../engine/index.ts';
import { bar } from '../report/blocks.ts';
import { fixed, signed } from '../report/figure.ts';
import { table, wrap } from '../report/layout.ts';
import { equityLines } from './equity-lines.ts';
import { leadLines } from './lead-lines.ts';
import type { Ink } from './terminal.ts';

interface Shown {
  readonly assessment: Assessment;
  readonly origin: Parameters<typeof runRecords>[1];
  readonly dyad: string | undefined;
  /** A water year; without it the mean of the run. */
  readonly year: string | undefined;
  readonly uncertainty: Uncertainty;
}

const PART_COUNT = 3;
const BAR_WIDTH = 16;

export function assessmentReport(shown: Shown, ink: Ink): string[] {
  const { assessment, origin, year, uncertainty } = shown;
  const blocks = recordsOf(shown);
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', ...wrap(title).map(ink.heading), ...lines];
  const { scenario, outcome, report } = assessment;
  return [
    ...wrap(headline(scenario.id, blocks[0].records, year)).map(ink.heading),
    ...wrap(
      `An ordinal index from 0 to 1 of pressure on cooperation, not a probability. Reference policy: ${origin.referencePolicy}. Claims: ${origin.claimSet}. Attribution: ${assessment.attribution}.`,
    ),
    ...blocks.flatMap(({ title, records }) =>
      section(
        title,
        records.flatMap((record) => recordLines(record, ink)),
      ),
    ),
    ...section('Bands', bandNotes(uncertainty)),
    ...section('Cooperation, on an axis of its own (structural position only)', cooperationTable(shown)),
    ...section('How evenly needs are met, means over the run', equityLines(assessment)),
    ...section('Lead indicators: what is known ahead of a season', leadLines(assessment)),
    ...section('Acts that the scale of event intensity names', actLines(assessment)),
    ...section('Run', [
      `  runId  ${outcome.runId}`,
      `  digest ${outcome.digest}`,
      `  params ${report?.paramsHash ?? ''}`,
    ]),
    '',
    'Validation status: not validated.',
    ...wrap(report?.barCaveat ?? ''),
    ...wrap(report?.footer ?? '').map(ink.faint),
  ];
}

interface Block {
  readonly title: string;
  readonly records: readonly AssessmentRecord[];
}

function recordsOf({ assessment, origin, dyad, year }: Shown): Block[] {
  const wanted = ({ scope }: AssessmentRecord) =>
    'dyad' in scope ? dyad === undefined || scope.dyad === dyad : 'basin' in scope && dyad === undefined;
  const seasons = assessment.report?.seasons.filter((season) => `${season.year}` === year) ?? [];
  if (year === undefined)
    return [{ title: 'Mean of the years', records: runRecords(assessment, origin).filter(wanted) }];
  return seasons.map((season) => ({
    title: `${season.season === 'veg' ? 'Vegetation season (April to September)' : 'Non-vegetation season (October to March)'}, water year ${season.year}`,
    records: seasonRecords(assessment, season, origin).filter(wanted),
  }));
}

function headline(id: string, records: readonly AssessmentRecord[], year: string | undefined): string {
  const basin = records.find(({ scope }) => 'basin' in scope);
  const highest = records
    .filter(({ scope }) => 'dyad' in scope)
    .reduce<AssessmentRecord | undefined>(
      (top, one) => (top && top.score >= one.score ? top : one),
      undefined,
    );
  const when = year === undefined ? 'over the run' : `in the first season of ${year}`;
  const pair =
    highest === undefined
      ? ''
      : ` It is highest between ${nameOf(highest).replace('|', ' and ')}: ${fixed(highest.score, 2)}.`;
  return basin === undefined
    ? `${id}, ${when}.${pair}`
    : `${id}: pressure on cooperation ${fixed(basin.score, 2)} ${when}.${pair}`;
}

function nameOf({ scope }: AssessmentRecord): string {
  if ('dyad' in scope) return scope.dyad;
  return 'basin' in scope ? 'Basin' : '';
}

function recordLines(record: AssessmentRecord, ink: Ink): string[] {
  const { score, barClass, contributions, bands, incomplete, missingBand } = record;
  const parts = [...contributions]
    .filter(({ value }) => value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value))
    .slice(0, PART_COUNT)
    .map(({ id, value }) => `${id} ${signed(value, 3)}`);
  const missing =
    incomplete && missingBand !== null ? `; inputs missing: ${range(missingBand[0], missingBand[1])}` : '';
  const band = (of: readonly [number, number, number] | null | undefined) =>
    of === null || of === undefined ? '-' : `${range(of[0], of[2])}`;
  return [
    `  ${nameOf(record).padEnd(9)}${fixed(score, 2)}  ${bar(score, BAR_WIDTH)}  intensity ${barClass}`,
    ...wrap(
      `hydrology ${band(bands?.hydro)}, parameters ${band(bands?.param)}, structure ${band(bands?.structure)}${missing}`,
      '    ',
      '      ',
    ).map(ink.faint),
    ...wrap(parts.length === 0 ? 'no part' : parts.join(', '), '    ', '      '),
    ...splitLines(record),
  ];
}

/** How a shortfall is charged, where it is known: hydrology, own decisions and partners are 100 %. */
function splitLines({ split }: AssessmentRecord): string[] {
  return Object.entries(split ?? {}).flatMap(([link, of]) => {
    if (of === null) return [];
    const percent = (share: number) => `${fixed(share * 100, 0)} %`;
    const partners = Object.entries(of.partners)
      .filter(([, share]) => share > 0)
      .map(([id, share]) => `${id} ${percent(share)}`);
    const whole = [`hydrology ${percent(of.hydrology)}`, `own decisions ${percent(of.own)}`, ...partners];
    return wrap(`shortfall of ${link.split('>')[1]}: ${whole.join(', ')}`, '    ', '      ');
  });
}

function range(low: number, high: number): string {
  return `${fixed(low, 2)} to ${fixed(high, 2)}`;
}

function bandNotes({ draws, ensemble }: Uncertainty): string[] {
  const hydrology =
    ensemble.count === 0
      ? 'not asked for (--members)'
      : `${ensemble.count} members of synthetic years, seed ${ensemble.seed}`;
  return wrap(
    `P10 to P90, three kinds that are never merged. Hydrology: ${hydrology}. Parameters: ${draws} draws of caps, floors, exponent and anchors. Structure: twelve forms of the index.`,
    '  ',
  );
}

function cooperationTable({ assessment, dyad }: Shown): string[] {
  const rows = Object.entries(assessment.report?.cooperation ?? {}).flatMap(([id, figure]) =>
    figure === null || (dyad !== undefined && dyad !== id)
      ? []
      : [[id, fixed(figure.mean, 2), bar(figure.mean, BAR_WIDTH), figure.incomplete ? 'incomplete' : '']],
  );
  if (rows.length === 0) return [];
  return table(
    [{ header: 'Pair' }, { header: 'Mean', align: 'right' }, { header: '' }, { header: '' }],
    rows,
  );
}

function actLines({ acts }: Assessment): string[] {
  const counts = new Map<string, { readonly code: number; count: number }>();
  for (const { kind, code, riparians } of acts) {
    const key = `${kind}, ${riparians.join(', ')}`;
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { code, count: 1 });
    else known.count++;
  }
  return [...counts].flatMap(([what, { code, count }]) =>
    wrap(`${signed(code, 0)}  ${what}: in ${count} ${count === 1 ? 'season' : 'seasons'}`, '  ', '      '),
  );
}
