/**
 * columns <-> bytes : little-endian binary64, one column after another
 */
const BYTES = 8;

/** Bytes that hold a number of values. */
export function bytesOf(valueCount: number): number {
  return valueCount * BYTES;
}

/** The next multiple of a value's bytes. */
export function upToWhole(byteCount: number): number {
  return Math.ceil(byteCount / BYTES) * BYTES;
}

/** Writes columns from the byte `start` on. */
export function writeColumns(bytes: Uint8Array, start: number, columns: readonly Float64Array[]): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start);
  let at = 0;
  for (const column of columns) {
    for (let index = 0; index < column.length; index++, at += BYTES) view.setFloat64(at, column[index], true);
  }
}

/** A function that gives the next column of `length` values at each call. */
export function columnReader(bytes: Uint8Array, length: number): () => Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  return () => {
    const column = new Float64Array(length);
    for (let index = 0; index < length; index++, at += BYTES) column[index] = view.getFloat64(at, true);
    return column;
  };
}
