/**
 * unending-worker : loaded before the program, it keeps threads from being ended, as one that does not listen would
 */
import { syncBuiltinESMExports } from 'node:module';
import threads from 'node:worker_threads';

if (threads.isMainThread) {
  threads.Worker = class extends threads.Worker {
    /** @override */
    terminate() {
      this.ref(); // as the real one does
      return new Promise(() => {});
    }
  };
  syncBuiltinESMExports();
}
