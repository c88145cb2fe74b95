/**
 * root : the folder of package.json, whatever folder a script is started from
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
