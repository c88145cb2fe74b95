/**
 * killed-worker : loaded before the program, it kills a thread as soon as that has been given its second run
 *
 * The first message to a thread asks whether it takes runs; each further one is a run.
 */
import { syncBuiltinESMExports } from 'node:module';
import threads from 'node:worker_threads';

const MESSAGES_BEFORE_THE_END = 3;

if (threads.isMainThread) {
  threads.Worker = class extends threads.Worker {
    messageCount = 0;

    /** @override @param {unknown} message @param {any} transferred */
    postMessage(message, transferred) {
      super.postMessage(message, transferred);
      if (++this.messageCount === MESSAGES_BEFORE_THE_END) void this.terminate();
    }
  };
  syncBuiltinESMExports();
}
