/**
 * answerBrokenRequest : bytes that are no request of HTTP → an answer of RFC 9457        (written to the socket itself)
 */
import type { Socket } from 'node:net';
import { MEDIA } from '../contract/media.ts';
import { problemOf } from './problems.ts';

export function answerBrokenRequest({ code }: NodeJS.ErrnoException, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const { status, reason, detail } = ANSWERS[code ?? ''] ?? BROKEN;
  const body = JSON.stringify({ ...problemOf('MIRAB_REQUEST_INVALID', detail), status });
  const head = [
    `HTTP/1.1 ${status} ${reason}`,
    `content-type: ${MEDIA.problem}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

interface BrokenAnswer {
  readonly status: number;
  readonly reason: string;
  readonly detail: string;
}

const BROKEN: BrokenAnswer = { status: 400, reason: 'Bad Request', detail: 'This is no request of HTTP.' };

const ANSWERS: Readonly<Record<string, BrokenAnswer>> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    reason: 'Request Header Fields Too Large',
    detail: 'The headers are too large.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: {
    status: 408,
    reason: 'Request Timeout',
    detail: 'The request did not come in time.',
  },
};
