/**
 * late-worker : loaded before the program, it lets threads that are ended live on for as long as a reply takes to come
 */
import { syncBuiltinESMExports } from 'node:module';
import threads from 'node:worker_threads';

const LIVES_ON_ms = 1000;

if (threads.isMainThread) {
  threads.Worker = class extends threads.Worker {
    /** @override */
    terminate() {
      this.ref(); // as the real one does
      const ended = new Promise((resolve) => this.once('exit', resolve));
      setTimeout(() => void super.terminate(), LIVES_ON_ms).unref();
      return ended;
    }
  };
  syncBuiltinESMExports();
}
