/**
 * overview : scenarios → one row each with the figures that are asked for first, then the story of each
 */
import { largest, sumOf } from './figure.ts';
import { html, type Markup } from './markup.ts';
import { bar } from './small-pictures.ts';
import { scenarioCell, section, table } from './tables.ts';
import { type NumberedScenario, shortfall_km3, type View } from './view.ts';

interface Measure {
  readonly head: string;
  readonly valueOf: (scenario: NumberedScenario['scenario']) => number | undefined;
  readonly decimals: number;
}

export function overview(view: View): Markup {
  const { words, scenarios } = view;
  const measures = measuresOf(view);
  const tops = measures.map(({ valueOf: read }) =>
    largest(scenarios.flatMap(({ scenario }) => read(scenario) ?? [])),
  );
  const rows = scenarios.map((one) => [
    scenarioCell(view, one),
    ...measures.map(({ valueOf: read, decimals }, at) => {
      const value = read(one.scenario);
      return value === undefined
        ? html`–`
        : html`<span class="name"><span class="amount">${words.figure(value, decimals)}</span>${bar(value, tops[at])}</span>`;
    }),
  ]);
  const columns = [{ head: words.scenario }, ...measures.map(({ head }) => ({ head }))];
  return section('overview', words.overview, words.scenarioNumbers, [table(columns, rows), stories(view)]);
}

/** Measures that no scenario has are left out. */
function measuresOf({ words, seaIds, nameOf, scenarios }: View): Measure[] {
  const unserved_TWh = ({ riparians }: NumberedScenario['scenario']) => {
    const known = Object.values(riparians).flatMap(({ unserved_GWh }) => unserved_GWh ?? []);
    return known.length === 0 ? undefined : sumOf(known) / 1000;
  };
  const measures: Measure[] = [
    { head: words.shortfallHead, valueOf: shortfall_km3, decimals: 2 },
    ...seaIds.map((sea) => ({
      head: words.inflowHead(nameOf(sea)),
      valueOf: ({ seas }: NumberedScenario['scenario']) => seas[sea]?.meanInflow_km3,
      decimals: 2,
    })),
    { head: words.unservedHead, valueOf: unserved_TWh, decimals: 2 },
    { head: words.pressureHead, valueOf: ({ basin }) => basin?.score.value, decimals: 2 },
  ];
  return measures.filter(({ valueOf: read }) =>
    scenarios.some(({ scenario }) => read(scenario) !== undefined),
  );
}

function stories({ scenarios }: View): Markup {
  const items = scenarios.map(
    ({ number, scenario: { id, title, story } }) =>
      html`<li id="scenario-${number}"><span class="number">${number}</span> <b>${title}</b> <small>${id}</small><br>${story}</li>\n`,
  );
  return html`<ol class="stories">${items}</ol>\n`;
}
