/**
 * leads : lead indicators → share of alerts by scenario, what each is read from, and where the alerts stand
 */
import type { LeadSummary } from '../engine/index.ts';
import { html, type Markup, NOTHING } from './markup.ts';
import { bar } from './small-pictures.ts';
import { foldByScenario, heatTable, paragraph, section, table } from './tables.ts';
import type { NumberedScenario, View } from './view.ts';

export function leads(view: View): Markup {
  const { words, scenarios } = view;
  const known = scenarios.flatMap(({ scenario }) => scenario.leadIndicators ?? []);
  if (known.length === 0) return section('leads', words.leadsTitle, words.notAssessed, []);
  const ids = [...new Set(known.map(({ id }) => id))];
  return section('leads', words.leadsTitle, words.leadsLead, [
    heatTable(view, {
      ids,
      headOf: (id) => words.leadNames[id] ?? id,
      figureOf: ({ leadIndicators }, id) => shareOf(leadIndicators?.find((one) => one.id === id)),
      decimals: 0,
      summed: false,
      beside: 'table',
    }),
    readings(
      view,
      ids.flatMap((id) => known.find((one) => one.id === id) ?? []),
    ),
    foldByScenario(view, (one) => placesOf(view, one)),
  ]);
}

/** In percent; undefined where it could never be read. */
function shareOf(summary: LeadSummary | undefined): number | undefined {
  return summary === undefined || summary.occasions === 0
    ? undefined
    : (summary.alerts / summary.occasions) * 100;
}

function readings({ words }: View, kinds: readonly LeadSummary[]): Markup {
  const rows = kinds.map(({ id, lead_months: [from, until], reading }) => [
    html`${words.leadNames[id] ?? id}`,
    html`${from === until ? `${from}` : `${from}–${until}`}`,
    html`<small>${words.leadReadings[id] ?? reading}</small>`,
  ]);
  return table([{ head: words.indicator }, { head: words.leadTime }, { head: words.reading }], rows);
}

function placesOf(view: View, { scenario }: NumberedScenario): Markup {
  const { words } = view;
  const kinds = scenario.leadIndicators ?? [];
  if (kinds.length === 0) return paragraph(words.notAssessed);
  const rows = kinds.flatMap(({ id, places }) =>
    Object.entries(places)
      .filter(([, { alerts }]) => alerts > 0)
      .map(([about, { alerts, occasions }]) => [
        html`${words.leadNames[id] ?? id}`,
        html`${placeName(view, about)}`,
        html`${alerts}`,
        html`${occasions}`,
        bar(alerts, occasions),
      ]),
  );
  const columns = [
    { head: words.indicator },
    { head: words.place },
    { head: words.alerts, align: 'right' as const },
    { head: words.occasions, align: 'right' as const },
    { head: '' },
  ];
  return html`${rows.length === 0 ? NOTHING : table(columns, rows)}${absences(view, kinds)}`;
}

function absences(view: View, kinds: readonly LeadSummary[]): Markup {
  const { words } = view;
  const items = kinds.flatMap(({ id, absent }) =>
    absent.map(({ about, reason }) => {
      const place = about === undefined ? '' : `, ${placeName(view, about)}`;
      return html`<li>${words.leadNames[id] ?? id}${place}: ${reason}</li>`;
    }),
  );
  return items.length === 0 ? NOTHING : html`<p>${words.absent}</p><ul>${items}</ul>`;
}

/** A link is `A>B`: from A, felt by B. */
function placeName({ nameOf }: View, about: string): string {
  return about.split('>').map(nameOf).join(' → ');
}
