/**
 * linkOf : PageState → text after the # of a link → stateOf : the same state        (short, versioned, no server needed)
 *
 * `v=1&b=two-banks&s=alone,swap-size:400&h=trade`: a choice is a scenario and its moved levers, numbers in the unit of the
 * lever. What a link does not say stands as it would without a link, so old links keep opening.
 */
import type { GraphId } from '../engine/graphs.ts';
import type { Lever } from './lever.ts';
import { type Choice, MOST_BESIDE, type PageState, VIEWS } from './page-state.ts';
import { readWeights, weightsText } from './weights.ts';

const VERSION = '1';

/** @param usual - the state without a link: what is as usual is left out */
export function linkOf(state: PageState, usual: PageState): string {
  const parts: readonly (readonly [key: string, value: string, usual: string])[] = [
    ['b', state.basin, ''],
    ['s', choiceText(state.choice), choiceText(usual.choice)],
    ['h', state.held === null ? '' : choiceText(state.held), ''],
    ['c', state.beside.map(choiceText).join(';'), ''],
    ['g', state.graphs.join(','), usual.graphs.join(',')],
    ['m', state.monthly ? '1' : '', ''],
    ['f', state.fan ? '1' : '', ''],
    ['view', state.view, usual.view],
    ['lang', state.language, usual.language],
    ['names', state.anonymous ? 'letters' : '', ''],
    ['w', weightsText(state.weights), ''],
  ];
  const told = parts.filter(([, value, standing]) => value !== standing);
  return [`v=${VERSION}`, ...told.map(([key, value]) => `${key}=${encodeURI(value)}`)].join('&');
}

/** What a link says that this page does not know is left out, and told in words of the link itself. */
export interface ReadLink {
  readonly state: PageState;
  readonly unknown: readonly string[];
}

/** The basin of a link, before the basin is there to read the rest by. */
export function basinOfLink(text: string): string | undefined {
  return partsOf(text).get('b');
}

export function readLink(
  text: string,
  usual: PageState,
  leversIn: (scenario: string) => readonly Lever[] | undefined,
): ReadLink {
  const parts = partsOf(text);
  const unknown: string[] = [];
  const version = parts.get('v');
  if (version !== undefined && version !== VERSION) unknown.push(`v=${version}`);
  const choiceOf = (part: string): Choice | undefined => readChoice(part, leversIn, unknown);
  const one = (key: string) => {
    const part = parts.get(key);
    return part === undefined || part === '' ? undefined : choiceOf(part);
  };
  const view = VIEWS.find((name) => name === parts.get('view'));
  const graphs = parts.get('g')?.split(',').filter(Boolean) as GraphId[] | undefined;
  const state: PageState = {
    ...usual,
    choice: one('s') ?? usual.choice,
    held: one('h') ?? null,
    beside: (parts.get('c')?.split(';') ?? []).flatMap((part) => choiceOf(part) ?? []).slice(0, MOST_BESIDE),
    graphs: graphs?.length === usual.graphs.length ? graphs : usual.graphs,
    monthly: parts.get('m') === '1',
    fan: parts.get('f') === '1',
    view: view ?? usual.view,
    language: parts.get('lang') ?? usual.language,
    anonymous: parts.get('names') === 'letters',
    weights: readWeights(parts.get('w') ?? '', unknown),
  };
  return { state, unknown };
}

function partsOf(text: string): Map<string, string> {
  const parts = text.replace(/^#/, '').split('&');
  return new Map(
    parts.flatMap((part): [string, string][] => {
      const at = part.indexOf('=');
      return at < 1 ? [] : [[part.slice(0, at), decoded(part.slice(at + 1))]];
    }),
  );
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

export function choiceText({ scenario, positions }: Choice): string {
  const moved = Object.entries(positions).map(
    ([lever, position]) => `${lever}:${Number.parseFloat(position)}`,
  );
  return [scenario, ...moved].join(',');
}

function readChoice(
  text: string,
  leversIn: (scenario: string) => readonly Lever[] | undefined,
  unknown: string[],
): Choice | undefined {
  const [scenario, ...moved] = text.split(',');
  const levers = leversIn(scenario);
  if (levers === undefined) {
    unknown.push(scenario);
    return undefined;
  }
  const positions: Record<string, string> = {};
  for (const part of moved) {
    const [id, number] = part.split(':');
    const lever = levers.find((one) => one.id === id);
    const value = Number(number);
    if (lever === undefined || !(value >= lever.least && value <= lever.most)) unknown.push(part);
    else positions[id] = lever.unit === '' ? `${value}` : `${value} ${lever.unit}`;
  }
  return { scenario, positions };
}
