/**
 * assessmentPage : assessment × scenario and reference → one HTML document that needs no network and no script
 */
import { acts } from './acts.ts';
import {
  type AssessmentInput,
  type AssessmentView,
  assessmentHeadline,
  assessmentViewOf,
} from './assessment-view.ts';
import { charged } from './charged.ts';
import { deficits } from './deficits.ts';
import { energy } from './energy.ts';
import { equity } from './equity.ts';
import { leads } from './leads.ts';
import { ledger } from './ledger.ts';
import { html, type Markup } from './markup.ts';
import { overview } from './overview.ts';
import { dataOf, documentOf, indexNote } from './page.ts';
import { HATCH } from './parts.ts';
import { plane } from './plane.ts';
import { pressureOf } from './pressure.ts';
import { salinity } from './salinity.ts';
import { seas } from './seas.ts';
import { assumptions, runs, sources } from './sources.ts';
import { storage } from './storage.ts';
import { paragraph } from './tables.ts';
import type { Language } from './words.ts';

/** The same input gives the same bytes: the page bears no date. */
export function assessmentPage(input: AssessmentInput, language: Language = 'en'): string {
  const view = assessmentViewOf(input, language);
  const { words, own, assessment, shortfalls } = view;
  return documentOf(
    language,
    words.assessmentTitle(own.scenario.title),
    html`<body>
${HATCH}${header(view)}${indexNote(view)}${[
  pressureOf(view, own),
  charged(view, shortfalls),
  equity(view, assessment.equity),
  leads({ ...view, scenarios: [own] }),
  overview(view),
  seas(view),
  deficits(view),
  storage(view),
  energy(view),
  salinity(view),
  ledger(view),
  plane({ ...view, scenarios: [own] }),
  acts(view, assessment.acts),
  sources(view),
  assumptions(view),
  runs(view),
]}<footer>${words.validation}<br>${words.footer}</footer>
</body>`,
  );
}

function header(view: AssessmentView): Markup {
  const { words, own, reference, claimSet } = view;
  return html`<header>
<span class="badge">${words.notValidated}</span>
<h1>${words.assessmentTitle(own.scenario.title)}</h1>
<div class="headline">${assessmentHeadline(view).map(paragraph)}</div>
<p class="facts">${words.reference}: ${reference}. ${words.claims}: ${claimSet}. ${dataOf(view)}. ${words.seasons}</p>
<nav aria-label="${words.contents}"><ul class="contents">${contents(view)}</ul></nav>
</header>
`;
}

function contents({ words }: AssessmentView): Markup[] {
  const entries: readonly (readonly [id: string, title: string])[] = [
    ['index', words.indexTitle],
    ['pressure', words.pressureTitle],
    ['charged', words.chargedTitle],
    ['equity', words.equityTitle],
    ['leads', words.leadsTitle],
    ['overview', words.overview],
    ['seas', words.seasTitle],
    ['deficits', words.deficitsTitle],
    ['storage', words.storageTitle],
    ['energy', words.energyTitle],
    ['salinity', words.salinityTitle],
    ['ledger', words.ledgerTitle],
    ['plane', words.planeTitle],
    ['acts', words.actsTitle],
    ['sources', words.sourcesTitle],
    ['assumptions', words.assumptionsTitle],
    ['runs', words.runsTitle],
  ];
  return entries.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`);
}
