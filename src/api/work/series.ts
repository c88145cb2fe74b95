/**
 * encodeSeries : packed outcome × names → a table of series in the wanted representation
 */
import { deserialize } from 'node:v8';
import { MEDIA, type SeriesMedia } from '../../contract/media.ts';
import { csvOf, pickSeries } from '../../contract/series-csv.ts';
import { seriesDocument } from '../../contract/series-document.ts';
import { didYouMean, labelOf, type Outcome, type Series } from '../../engine/index.ts';
import type { Reply, SeriesAsked } from '../threads/protocol.ts';

export async function encodeSeries({
  outcome: packed,
  variables,
  media,
}: SeriesAsked): Promise<Reply<Uint8Array>> {
  const outcome: Outcome = deserialize(packed);
  const picked = pickSeries(outcome, variables);
  if (picked.ok) return { kind: 'done', value: await encode(outcome, picked.series, media) };
  const near = didYouMean(picked.unknown, picked.known);
  const message = `No series is called "${picked.unknown}".${near === undefined ? '' : ` ${near}`}`;
  return { kind: 'refused', status: 404, reasons: [{ pointer: '', code: 'MIRAB_SERIES_UNKNOWN', message }] };
}

async function encode(outcome: Outcome, series: readonly Series[], media: SeriesMedia): Promise<Uint8Array> {
  switch (media) {
    case MEDIA.json:
      return new TextEncoder().encode(JSON.stringify(seriesDocument(outcome, series)));
    case MEDIA.csv:
      return new TextEncoder().encode(csvOf(outcome, series, labelOf));
    case MEDIA.parquet:
      return (await import('../../contract/series-parquet.ts')).parquetOf(outcome, series);
  }
}
