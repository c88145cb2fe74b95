/**
 * worker-dev : the entry of a thread while the server itself runs from source      (Node 20 loads no .ts as a worker)
 */
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
