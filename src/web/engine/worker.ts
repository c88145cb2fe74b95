/**
 * The first worker of the page: it answers a hand
 */
import { expose } from 'comlink';
import { liveWorker } from './live-worker.ts';

expose(liveWorker);
