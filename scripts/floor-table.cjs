/**
 * FLOORS : the rooms of src, bottom up        (the one list; .dependency-cruiser.cjs makes its rules of it)
 *
 * A file imports from its own room or from lower floors. Rooms on one floor do not see each other.
 */
const FLOORS = [
  ['engine/base', 'client'], // a client knows the API by its document alone
  ['engine/units', 'engine/calendar'],
  ['engine/expression'],
  ['engine/scenario'],
  ['engine/model'],
  ['engine/process', 'engine/kernel', 'engine/outcome'],
  ['engine/run', 'engine/risk', 'engine/cooperation'],
  ['engine/pool', 'engine/compare'],
  ['engine/study', 'engine/hindcast'],
  ['engine/(?:index|node|live|files)[.]ts'], // the doors are one room
  ['contract'],
  ['report'],
  ['store', 'executor'],
  ['api'],
  ['cli', 'web'],
];

/** Packages and modules that have one place in the house: `what` may be imported from `where` only. */
const PLACES = [
  { what: 'node_modules/mathjs/', where: '^src/engine/(?:units|expression)/' },
  { what: 'node_modules/yaml/', where: '^src/engine/scenario/' },
  { what: 'node_modules/(?:svelte|@fluent)/', where: '^src/web/' },
  { what: 'node_modules/comlink/', where: '^src/(?:engine/pool|web)/' },
  { what: '^(?:node:)?worker_threads$', where: '^src/(?:engine/pool|api/threads)/' },
  { what: 'node_modules/(?:fastify|@fastify/[^/]+|prom-client)/', where: '^src/api/' },
  { what: '^src/client/', where: '^src/client/' },
];

module.exports = { FLOORS, PLACES };
