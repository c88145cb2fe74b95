/**
 * ids : how scenarios, runs and jobs are named in a path
 */
import { Type } from 'typebox';

/** A folder and a file in it, such as `aral.energy-regime`. */
export const SCENARIO_ID = '^[a-z0-9][a-z0-9-]{0,63}\\.[a-z0-9][a-z0-9-]{0,63}$';

/** A SHA-256 in hexadecimal digits. */
const HASH = '^[0-9a-f]{64}$';

export const scenarioIdSchema = Type.String({
  pattern: SCENARIO_ID,
  description: 'A scenario of this server, such as "aral.energy-regime"; GET /scenarios lists them.',
});

export const hashSchema = (description: string) => Type.String({ pattern: HASH, description });
