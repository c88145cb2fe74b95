/**
 * parquetOf : series of an outcome → a Parquet file        (a column a series, doubles; what made it stands in the metadata)
 */
import { parquetWriteBuffer } from 'hyparquet-writer';
import { ENGINE_VERSION, labelOf, type Outcome, type Series } from '../engine/index.ts';

/** Columns are `date` and `<of>.<variable>`, as in the CSV. */
export function parquetOf({ calendar, runId, digest }: Outcome, series: readonly Series[]): Uint8Array {
  const dates = Array.from({ length: calendar.stepCount }, (_, step) => labelOf(calendar, step));
  const buffer = parquetWriteBuffer({
    columnData: [
      { name: 'date', data: dates, type: 'STRING' },
      ...series.map(({ of, variable, values }) => ({
        name: `${of}.${variable}`,
        data: values,
        type: 'DOUBLE' as const,
      })),
    ],
    kvMetadata: [
      { key: 'mirab.runId', value: runId },
      { key: 'mirab.digest', value: digest },
      { key: 'mirab.engineVersion', value: ENGINE_VERSION },
    ],
  });
  return new Uint8Array(buffer);
}
