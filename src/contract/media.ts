/**
 * MEDIA : the representations that the API speaks        (RFC 9457, RFC 4180, Parquet's registered type)
 */
export const MEDIA = {
  json: 'application/json',
  problem: 'application/problem+json',
  csv: 'text/csv',
  html: 'text/html',
  parquet: 'application/vnd.apache.parquet',
  events: 'text/event-stream',
  openApi: 'application/vnd.oai.openapi+json;version=3.1',
} as const;

/** Representations of a table of series, the preferred one first. */
export const SERIES_MEDIA = [MEDIA.json, MEDIA.csv, MEDIA.parquet] as const;

export type SeriesMedia = (typeof SERIES_MEDIA)[number];
