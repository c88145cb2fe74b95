/**
 * lost-thread : loaded before the server, it kills the thread of the first job that is performed, in the middle of it
 */
import { syncBuiltinESMExports } from 'node:module';
import threads from 'node:worker_threads';

const IN_THE_MIDDLE_ms = 300;
let lost = false;

if (threads.isMainThread) {
  threads.Worker = class extends threads.Worker {
    /** @override @param {any} message @param {any} transferred */
    postMessage(message, transferred) {
      super.postMessage(message, transferred);
      if (lost || message.kind !== 'perform') return;
      lost = true;
      setTimeout(() => this.terminate(), IN_THE_MIDDLE_ms);
    }
  };
  syncBuiltinESMExports();
}
