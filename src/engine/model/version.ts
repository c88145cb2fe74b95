/**
 * ENGINE_VERSION : part of every runId      (a test holds it equal to the version of the package)
 */
export const ENGINE_VERSION = '0.1.0';
