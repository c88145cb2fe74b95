/**
 * verdictOf : figures -> status, added value and the sentences that say so        missingFrom : counts -> what is not there
 *
 * Above chance only where the intervals of the AUC on all units and on onsets exclude 1/2. Added value only where the
 * interval of the gain excludes 0 against persistence and against shortage alone on onsets. The block that may be looked at
 * can refute and cannot validate. Source: METHOD, section 12.
 */
import type { Interval } from './bootstrap.ts';
import type {
  BaselineFigures,
  BySetting,
  EventCounts,
  SettingFigures,
  ShuffledDyads,
  ValidationReport,
  Variation,
  Verdict,
} from './validation-report.ts';

const TO_BEAT = ['persistence', 'need'] as const;
const FEW = 25;
const RARE = 0.05;

interface Evidence {
  readonly settings: BySetting<SettingFigures>;
  readonly baselines: readonly BaselineFigures[];
  readonly exchanged: ShuffledDyads | null;
  /** Without the year that the AUC owes most to. */
  readonly leaning: Variation | undefined;
}

export function verdictOf({ settings, baselines, exchanged, leaning }: Evidence): Verdict {
  const judged = [settings.all, settings.onset];
  const aboveChance = judged.every(({ interval }) => interval !== null && interval.low > 0.5);
  const below = judged.some(({ interval }) => interval !== null && interval.high < 0.5);
  const beaten = TO_BEAT.filter((name) => beats(baselines, name));
  const addedValue = aboveChance && beaten.length === TO_BEAT.length;
  return {
    status: below ? 'refuted' : 'not validated',
    aboveChance,
    addedValue,
    sentences: [
      ...(['all', 'onset'] as const).map((setting) => aucSentence(setting, settings[setting])),
      addedValue ? 'On onsets it adds to persistence and to shortage alone.' : noAddedValue(beaten),
      ...(aboveChance && leaning?.interval
        ? [`The AUC ${leaning.name}: its interval ${sideOf(leaning.interval)}.`]
        : []),
      ...(exchanged === null ? [] : [exchangedSentence(exchanged)]),
      aboveChance
        ? 'This is the block that may be looked at: scores keep the words "not validated" until later years are tested by others.'
        : 'Scores keep the words "not validated".',
    ],
  };
}

function noAddedValue(beaten: readonly (typeof TO_BEAT)[number][]): string {
  const exceeded = beaten.length === 0 ? 'neither' : `only ${beaten.map((name) => WORDS[name]).join(', ')}`;
  return `On onsets no added value is claimed: it would have to exceed both persistence and shortage alone, and exceeds ${exceeded} beyond the luck of the years.`;
}

function exchangedSentence({ asGood }: ShuffledDyads): string {
  return asGood > RARE
    ? 'With dyads exchanged it often does as well: that it knows which dyad is under pressure is not shown.'
    : 'With dyads exchanged it seldom does as well.';
}

const WORDS = { persistence: 'persistence', need: 'shortage alone' } as const;
const UNITS_OF = { all: 'all units', onset: 'onsets' } as const;

function aucSentence(setting: 'all' | 'onset', { interval }: SettingFigures): string {
  const units = UNITS_OF[setting];
  if (interval === null) return `On ${units} there is no AUC: events and their absence are both needed.`;
  return `On ${units} the interval of the AUC ${sideOf(interval)}.`;
}

function sideOf({ low, high }: Interval): string {
  if (low > 0.5) return 'lies above 1/2';
  return high < 0.5
    ? 'lies below 1/2: higher pressure went with fewer events'
    : 'includes 1/2, so the order could be chance';
}

function beats(baselines: readonly BaselineFigures[], name: (typeof TO_BEAT)[number]): boolean {
  const gained = baselines.find((one) => one.name === name)?.settings?.onset.addedInterval;
  return gained !== undefined && gained !== null && gained.low > 0;
}

/** What keeps the figures from saying more. */
export function missingFrom(
  events: EventCounts,
  settings: BySetting<SettingFigures>,
  block: ValidationReport['block'],
): string[] {
  const few = (['all', 'onset'] as const).filter((setting) => settings[setting].positives < FEW);
  return [
    `One block of events (${block.from} to ${block.to}): nothing was held against later years, which others are to test.`,
    'One list by one reader: agreement of two coders who do not see the index (Krippendorff alpha) cannot be found.',
    'Press coverage of the block is thin: a season without an event in the list may be one that nobody wrote of.',
    'No list of hostile events unrelated to water, so that negative control is absent; dyads were exchanged instead.',
    'Units that share an event, a year or a riparian are not independent: intervals draw whole years, P does not.',
    ...few.map(
      (setting) => `Fewer than ${FEW} positives on ${UNITS_OF[setting]}: ${settings[setting].positives}.`,
    ),
    ...(events.yearOnly === 0
      ? []
      : [`Events known by their year only: ${events.yearOnly}, taken to lie in April to September.`]),
  ];
}
