/**
 * worker : the entry of a thread of the pool      (the reference engine behind a port; neither mathjs nor YAML)
 */
import { simulateUnsealed } from '../run/simulate.ts';
import { serve } from './serve.ts';

serve(simulateUnsealed);
