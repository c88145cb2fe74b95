/**
 * The second worker of the page: it works out pressure meanwhile
 */
import { expose } from 'comlink';
import { weighingWorker } from './weighing-worker.ts';

expose(weighingWorker);
