/**
 * qrPath : text → a code that a phone reads, as one path of unit squares        (ISO/IEC 18004, with the margin that it asks for)
 */
import encodeQR from 'qr';

export interface QrPath {
  /** Of the square, margin included. */
  readonly size: number;
  readonly path: string;
}

const MARGIN = 4;

/** @throws where the text is longer than any code holds (2,331 bytes at this correction) */
export function qrPath(text: string): QrPath {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: MARGIN });
  const path = rows
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return { size: rows.length, path };
}
