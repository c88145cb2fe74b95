/**
 * The floors of the house as rules: FLOORS × PLACES → forbidden imports, type imports included
 */
const { FLOORS, PLACES } = require('./scripts/floor-table.cjs');

const inside = (rooms) => `^src/(?:${rooms.join('|')})(?:/|$)`;

const floorRules = FLOORS.flatMap((rooms, floor) =>
  rooms.map((room) => ({
    name: `floor-of-${room.replace(/^engine\/\(.*$/, 'doors')}`,
    comment: 'A file imports from its own room or from lower floors.',
    severity: 'error',
    from: { path: inside([room]) },
    to: { path: '^src/', pathNot: inside([room, ...FLOORS.slice(0, floor).flat()]) },
  })),
);

const placeRules = PLACES.map(({ what, where }) => ({
  name: `place-of-${what.replace(/^.*[/:)?](?=\w)|\W+$/g, '')}`,
  severity: 'error',
  from: { path: '^src/', pathNot: where },
  to: { path: what },
}));

module.exports = {
  forbidden: [
    ...floorRules,
    ...placeRules,
    {
      name: 'every-file-has-a-room',
      severity: 'error',
      from: { path: '^src/', pathNot: inside(FLOORS.flat()) },
      to: {},
    },
    {
      name: 'no-circle',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'engine-without-platform',
      comment: 'Only the pool and files.ts touch the platform.',
      severity: 'error',
      from: { path: '^src/(?:engine|report|client)/', pathNot: '^src/engine/(?:pool/|files[.]ts$)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'cli-and-api-by-their-doors',
      severity: 'error',
      from: { path: '^src/(?:cli|api)/' },
      to: { path: '^src/engine/', pathNot: '^src/engine/(?:index|node)[.]ts$' },
    },
    {
      name: 'report-by-the-pure-door',
      comment: 'A report is text of data: it reads no file and runs nothing.',
      severity: 'error',
      from: { path: '^src/report/' },
      to: { path: '^src/engine/', pathNot: '^src/engine/index[.]ts$' },
    },
    {
      name: 'page-by-its-door',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/engine/', pathNot: '^src/engine/live[.]ts$' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^virtual:(?:workers|locales)$' },
    },
    {
      name: 'no-dev-package-in-source',
      comment:
        'Each worker-dev.js starts a thread from source; it is in no bundle. The page is built whole: nothing is read beside it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:(?:engine/pool|api/threads)/worker-dev[.]js$|web/)' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.json` },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
