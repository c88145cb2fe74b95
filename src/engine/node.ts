/**
 * node : the door with files        (what needs a disk; all else is promised by index.ts)
 */
export { type ListedScenario, listScenarios, loadScenario, readBundle, saveBundle } from './files.ts';
