/**
 * comparisonPage : comparison × scenarios → one HTML document that needs no network and no script
 */
import { acceptability } from './acceptability.ts';
import { deficits } from './deficits.ts';
import { effects, robustness } from './effects.ts';
import { energy } from './energy.ts';
import { headline } from './headline.ts';
import { leads } from './leads.ts';
import { ledger } from './ledger.ts';
import { html, type Markup } from './markup.ts';
import { overview } from './overview.ts';
import { HATCH } from './parts.ts';
import { performance } from './performance.ts';
import { plane } from './plane.ts';
import { pressure } from './pressure.ts';
import { salinity } from './salinity.ts';
import { seas } from './seas.ts';
import { assumptions, runs, sources } from './sources.ts';
import { storage } from './storage.ts';
import { STYLE } from './style.ts';
import { paragraph } from './tables.ts';
import { type ReportInput, type View, viewOf } from './view.ts';
import type { Language } from './words.ts';

/** The same input gives the same bytes: the page bears no date. */
export function comparisonPage(input: ReportInput, language: Language = 'en'): string {
  const view = viewOf(input, language);
  const { words } = view;
  return documentOf(
    language,
    words.title(view.scenarios.length),
    html`<body>
${HATCH}${header(view)}${indexNote(view)}${[
  overview(view),
  seas(view),
  deficits(view),
  storage(view),
  energy(view),
  salinity(view),
  ledger(view),
  pressure(view),
  plane(view),
  acceptability(view),
  effects(view),
  robustness(view),
  performance(view),
  leads(view),
  sources(view),
  assumptions(view),
  runs(view),
]}<footer>${words.validation}<br>${words.footer}</footer>
</body>`,
  );
}

/** A whole document: nothing is loaded from elsewhere, and the policy says so to the browser. */
export function documentOf(language: Language, title: string, body: Markup): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${{ markup: STYLE }}</style>
</head>
${body}
</html>
`.markup;
}

function header(view: View): Markup {
  const { words, baseline, reference, scenarios } = view;
  return html`<header>
<span class="badge">${words.notValidated}</span>
<h1>${words.title(scenarios.length)}</h1>
<div class="headline">${headline(view).map(paragraph)}</div>
<p class="facts">${words.baseline}: ${baseline.id}. ${words.reference}: ${reference}. ${dataOf(view)}. ${words.seasons}</p>
<nav aria-label="${words.contents}"><ul class="contents">${contents(view)}</ul></nav>
</header>
`;
}

/** Whose figures the scenarios ran on. */
export function dataOf({ words, scenarios, loaded }: View): string {
  const parties = [...new Set(scenarios.map(({ scenario }) => scenario.data))];
  const nameOf = (party: string) =>
    loaded.flatMap(({ dataSets }) => dataSets).find(({ id }) => id === party)?.name ?? party;
  return parties.map((party) => (party === null ? words.ownData : words.dataSet(nameOf(party)))).join('; ');
}

function contents({ words }: View): Markup[] {
  const entries: readonly (readonly [id: string, title: string])[] = [
    ['index', words.indexTitle],
    ['overview', words.overview],
    ['seas', words.seasTitle],
    ['deficits', words.deficitsTitle],
    ['storage', words.storageTitle],
    ['energy', words.energyTitle],
    ['salinity', words.salinityTitle],
    ['ledger', words.ledgerTitle],
    ['pressure', words.pressureTitle],
    ['plane', words.planeTitle],
    ['acceptability', words.acceptabilityTitle],
    ['effects', words.effectsTitle],
    ['robustness', words.robustnessTitle],
    ['performance', words.performanceTitle],
    ['leads', words.leadsTitle],
    ['sources', words.sourcesTitle],
    ['assumptions', words.assumptionsTitle],
    ['runs', words.runsTitle],
  ];
  return entries.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`);
}

export function indexNote({ words }: View): Markup {
  const items = words.indexIs.map((text) => html`<li>${text}</li>`);
  return html`<section id="index"><h2>${words.indexTitle}</h2>\n<ul>${items}</ul></section>\n`;
}
