/**
 * validationReport : ValidationReport → units, AUC with intervals, baselines, calibration, controls, verdict, in 80 columns
 */
import type { AucFigures, BaselineFigures, LeaveOneOut, Setting, ValidationReport } from '../engine/index.ts';
import { fixed, percent, signed } from '../report/figure.ts';
import { table, wrap } from '../report/layout.ts';
import type { Ink } from './terminal.ts';

const SETTING_NAMES: Readonly<Record<Setting, string>> = { all: 'All', onset: 'Onset', ongoing: 'Ongoing' };
const SETTINGS = Object.keys(SETTING_NAMES) as readonly Setting[];
const right = (header: string) => ({ header, align: 'right' as const });

export function validationReport(report: ValidationReport, events: string, ink: Ink): string[] {
  const section = (title: string, lines: readonly string[]) => ['', ink.heading(title), ...lines];
  const { verdict } = report;
  return [
    ...wrap(`Pressure on cooperation against dated events: ${statusOf(report)}.`).map(ink.heading),
    ...wrap(
      `${report.scenario}, water years ${report.block.from} to ${report.block.to}; events of ${events}.`,
    ),
    ...wrap(report.paramsHash, `Parameters ${report.paramsVersion}, `, '  ').map(ink.faint),
    ...section('Units and events', unitLines(report)),
    ...section('AUC of the index (1/2 is chance; 95 % by years drawn)', settingTable(report)),
    ...section('Against simpler predictors', baselineTable(report)),
    ...section('Calibration (share of units with an event, never falling)', calibrationLines(report)),
    ...section('Controls', controlLines(report)),
    ...section('Other readings of the events', variationTable(report)),
    ...section('Verdict', [
      `  Validation status: ${statusOf(report)}.`,
      ...verdict.sentences.flatMap((sentence) => wrap(sentence, '  ')),
    ]),
    ...section(
      'What is missing',
      report.missing.flatMap((one) => wrap(one, '  - ', '    ')),
    ),
    '',
    ...wrap('The index is ordinal and no probability of conflict.').map(ink.faint),
    ...wrap(report.footer).map(ink.faint),
  ];
}

function statusOf({ verdict }: ValidationReport): string {
  return `${verdict.status}, ${verdict.aboveChance ? 'above chance' : 'not above chance'} on this block`;
}

function unitLines({ dyads, settings, events, maxBar }: ValidationReport): string[] {
  const { all, onset } = settings;
  return [
    ...wrap(
      `${all.units} units: ${dyads.length} linked dyads by season. ${all.positives} have an event of BAR ` +
        `${maxBar} or below in the season or the next (${percent(all.share)}), ${onset.positives} of them as onsets.`,
      '  ',
    ),
    ...wrap(
      `${events.read} events read: ${events.counting} count (BAR ${maxBar} or below, basin-wide, a linked dyad), ` +
        `${events.local} are local and judged apart, ${events.withoutDyad} touch no linked dyad, ${events.later} are ` +
        `later and set aside. ${events.lowConfidence} of the block are of low confidence.`,
      '  ',
    ),
  ];
}

function settingTable({ settings }: ValidationReport): string[] {
  const headers = ['Units', 'With event', 'AUC', '95 %', 'P', 'PR-AUC', 'tau-b', 'Bound'].map(right);
  const rows = SETTINGS.map((setting) => {
    const figures = settings[setting];
    return [
      SETTING_NAMES[setting],
      ...aucCells(figures),
      probability(figures.permutationP),
      cell(figures.prAuc, 2),
      cell(figures.tauB, 2),
      cell(figures.chance?.bound ?? null, 2),
    ];
  });
  return [
    ...table([{ header: 'Units' }, ...headers], rows),
    ...wrap(
      'P: shuffled labels as far from 1/2. PR-AUC: chance gives the share with an event. tau-b: of the index with ' +
        'the least BAR, below 0 where pressure goes with harder events. Bound: AUC that chance alone stays below.',
      '  ',
    ),
  ];
}

function baselineTable({ baselines }: ValidationReport): string[] {
  const headers = [
    right('AUC all'),
    right('Added'),
    right('AUC onset'),
    right('Added'),
    right('95 % of added'),
  ];
  return [
    ...table([{ header: 'Predictor' }, ...headers], baselines.map(baselineRow)),
    '  Added: AUC of the index less that of the predictor, on the same years drawn.',
    ...baselines.flatMap(({ name, what }) => wrap(what, `    ${name}: `, '      ')),
  ];
}

function baselineRow({ name, settings }: BaselineFigures): string[] {
  if (settings === null) return [name, '-', '-', '-', '-', '-'];
  const { all, onset } = settings;
  return [
    name,
    cell(all.auc, 2),
    change(all.added),
    cell(onset.auc, 2),
    change(onset.added),
    onset.addedInterval === null
      ? '-'
      : `${signed(onset.addedInterval.low, 2)} to ${signed(onset.addedInterval.high, 2)}`,
  ];
}

function calibrationLines({ calibration }: ValidationReport): string[] {
  const { rows, brier, brierLeavingYearOut, brierConstant } = calibration;
  const headers = [right('Units'), right('With event'), right('Share')];
  return [
    ...table(
      [{ header: 'Index' }, ...headers],
      rows.map(({ lowest, highest, units, events, share }) => [
        `${fixed(lowest, 3)} to ${fixed(highest, 3)}`,
        String(units),
        String(events),
        percent(share),
      ]),
    ),
    ...wrap(
      `Brier score ${fixed(brier, 4)} on the units it was fitted to, ${fixed(brierLeavingYearOut, 4)} with each ` +
        `year left out, ${fixed(brierConstant, 4)} for the base rate alone (lower is better).`,
      '  ',
    ),
  ];
}

function controlLines({ shuffledDyads, leaveOneOut, local }: ValidationReport): string[] {
  const exchanged =
    shuffledDyads === null
      ? 'Dyads exchanged: there is no AUC.'
      : `Dyads exchanged: AUC ${fixed(shuffledDyads.mean, 2)} on average, ` +
        `${fixed(shuffledDyads.interval.low, 2)} to ${fixed(shuffledDyads.interval.high, 2)}; as good as the real ` +
        `dyads in ${percent(shuffledDyads.asGood)} of draws. ` +
        'What stays above 1/2 comes from seasons, not from who is judged.';
  return [
    ...wrap(exchanged, '  ', '    '),
    ...wrap(leftOut('One dyad left out', leaveOneOut.dyad), '  ', '    '),
    ...wrap(leftOut('One year left out', leaveOneOut.year), '  ', '    '),
    ...wrap(
      `Local events, a class of their own: ${local.positives} units, AUC ${cell(local.auc, 2)}.`,
      '  ',
      '    ',
    ),
  ];
}

function leftOut(what: string, range: LeaveOneOut | null): string {
  if (range === null) return `${what}: there is no AUC.`;
  const { least, most } = range;
  return `${what}: AUC ${fixed(least.auc, 2)} (without ${least.without}) to ${fixed(most.auc, 2)} (without ${most.without}).`;
}

function variationTable({ variations }: ValidationReport): string[] {
  return table(
    [{ header: 'Reading' }, right('Units'), right('With event'), right('AUC'), right('95 %')],
    variations.map((one) => [one.name, ...aucCells(one)]),
  );
}

function aucCells({ units, positives, auc, interval }: AucFigures): string[] {
  const range = interval === null ? '-' : `${fixed(interval.low, 2)} to ${fixed(interval.high, 2)}`;
  return [String(units), String(positives), cell(auc, 2), range];
}

function cell(value: number | null, decimals: number): string {
  return value === null ? '-' : fixed(value, decimals);
}

function probability(value: number | null): string {
  return value !== null && value < 0.001 ? '<0.001' : cell(value, 3);
}

function change(value: number | null): string {
  return value === null ? '-' : signed(value, 2);
}
