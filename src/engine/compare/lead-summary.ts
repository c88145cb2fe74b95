/**
 * leadSummary : panel of lead indicators → alerts and occasions by indicator and place        (the rows stay with the assessment)
 */
import type { LeadKind, LeadPanel } from '../risk/lead-panel.ts';

export interface LeadSummary extends LeadKind {
  /** By river, reservoir, link or riparian: days on which it could be read, and those of them with an alert. */
  readonly places: Readonly<Record<string, { readonly occasions: number; readonly alerts: number }>>;
}

/** All eight, in the order of the methodology. */
export function leadSummary({ kinds, rows }: LeadPanel): LeadSummary[] {
  return kinds.map((kind) => {
    const own = rows.filter(({ id }) => id === kind.id);
    const places = [...new Set(own.map(({ about }) => about))].map((about) => {
      const ofPlace = own.filter((row) => row.about === about);
      const alerts = ofPlace.filter(({ alert }) => alert).length;
      return [about, { occasions: ofPlace.length, alerts }] as const;
    });
    return { ...kind, places: Object.fromEntries(places) };
  });
}
