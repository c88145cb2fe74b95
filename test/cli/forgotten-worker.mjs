/**
 * forgotten-worker : loaded before the program, it keeps threads from being ended and the process from waiting for them
 */
import { syncBuiltinESMExports } from 'node:module';
import threads from 'node:worker_threads';

if (threads.isMainThread) {
  threads.Worker = class extends threads.Worker {
    /** @override */
    terminate() {
      this.unref();
      return new Promise(() => {});
    }
  };
  syncBuiltinESMExports();
}
