/** Types of Comlink's adapter for Node: the package ships them under a name that module resolution does not look for. */
declare module 'comlink/dist/esm/node-adapter.mjs' {
  import type { MessagePort, Worker } from 'node:worker_threads';
  import type { Endpoint } from 'comlink';

  // biome-ignore lint/style/noDefaultExport: it is how the package exports it
  export default function nodeEndpoint(port: MessagePort | Worker): Endpoint;
}
