/**
 * headline : comparison → sentences        (an order of scenarios by pressure only where a pair can be told apart)
 */
import { type PairComparison, PRESSURE_SAME_WITHIN } from '../engine/index.ts';
import { rangeOf } from './figure.ts';
import { shortfall_km3, type View } from './view.ts';

/** More statements than this are left to the table of pairs. */
const MOST_STATEMENTS = 3;

export function headline(view: View): string[] {
  const { words, scenarios, baseline } = view;
  const shortfalls = scenarios.map(({ scenario }) => shortfall_km3(scenario));
  const [low, high] = rangeOf(shortfalls).map((value) => words.figure(value, 1));
  return [
    words.headlineCount(scenarios.length, baseline.id),
    words.headlineWater(words.figure(shortfall_km3(baseline), 1), low, high),
    ...seaSentences(view),
    ...pressureSentences(view),
  ];
}

export function seaSentences({ words, scenarios, baseline, seaIds, nameOf }: View): string[] {
  return seaIds.flatMap((sea) => {
    const own = baseline.seas[sea]?.meanInflow_km3;
    const means = scenarios.flatMap(({ scenario }) => scenario.seas[sea]?.meanInflow_km3 ?? []);
    if (own === undefined) return [];
    const [low, high] = rangeOf(means).map((value) => words.figure(value, 1));
    return [words.headlineSea(nameOf(sea), words.figure(own, 1), low, high)];
  });
}

/** What the index says, and which scenarios it tells apart; nothing where none was assessed. */
export function pressureSentences(view: View): string[] {
  const { words, scenarios, baseline, set } = view;
  const own = baseline.basin?.score.value;
  if (own === undefined) return [];
  const values = scenarios.flatMap(({ scenario }) => scenario.basin?.score.value ?? []);
  const [low, high] = rangeOf(values).map((value) => words.figure(value, 2));
  return [words.headlinePressure(words.figure(own, 2), low, high), ...orderSentences(view, set.pairs)];
}

function orderSentences(view: View, pairs: readonly PairComparison[]): string[] {
  const { words, scenarios } = view;
  if (scenarios.length < 2) return [];
  if (pairs.length === 0) return [words.orderNotAsked];
  const told = pairs.filter((pair) => pair.distinguishable && !readsTheSame(pair));
  if (told.length === 0) return [words.orderNone];
  const others = pairs.length - told.slice(0, MOST_STATEMENTS).length;
  return [
    ...told.slice(0, MOST_STATEMENTS).map((pair) => statementOf(view, pair)),
    ...(others === 0
      ? []
      : [told.length > MOST_STATEMENTS ? words.orderMore(others) : words.orderOthers(others)]),
  ];
}

/** The statement of the engine as a sentence, and whether the difference is one that can be read. */
export function statementOf(view: View, pair: PairComparison): string {
  const { words } = view;
  const small =
    pair.distinguishable && readsTheSame(pair)
      ? ` ${words.readsTheSame(words.figure(PRESSURE_SAME_WITHIN, 3))}`
      : '';
  return toldOf(view, pair) + small;
}

function readsTheSame({ delta }: PairComparison): boolean {
  return Math.abs(delta) <= PRESSURE_SAME_WITHIN;
}

/** In another language than that of the engine the same, from the same figures. */
function toldOf({ words }: View, pair: PairComparison): string {
  if (words.language === 'en') return `${pair.statement.replace(/[.]$/, '')}.`;
  const { a, b, distinguishable, smaa } = pair;
  if (!distinguishable) return words.pairNotTold(b, a);
  const [ofA, ofB] = [smaa.winning[0][1], smaa.winning[1][0]];
  const share = `${Math.floor((ofA > ofB ? ofA : ofB) * 100)}`;
  return ofA > ofB ? words.pairTold(a, b, share) : words.pairTold(b, a, share);
}
