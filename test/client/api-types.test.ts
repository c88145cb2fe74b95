/**
 * Types of the client : as the server's document says
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CLIENT_TYPES, clientTypes } from '../../scripts/write-client-types.ts';

test('are written anew when the API has changed (npx tsx scripts/write-client-types.ts)', async () => {
  expect(readFileSync(CLIENT_TYPES, 'utf8')).toBe(await clientTypes());
});
