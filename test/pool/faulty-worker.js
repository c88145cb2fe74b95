/**
 * faulty-worker : a thread of the pool whose runs go wrong as the scenario's id asks      (test/pool/faults.ts)
 */
import { register } from 'tsx/esm/api';

register();
await import('./faults.ts');
