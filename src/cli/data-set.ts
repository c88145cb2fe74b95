/**
 * data-set : loaded scenarios → whose figures they hold, in words
 */
import type { LoadedScenario } from '../engine/index.ts';

/** The line of a report; none where the file's own figures stand. */
export function dataLines({ scenario, dataSets }: Pick<LoadedScenario, 'scenario' | 'dataSets'>): string[] {
  const found = dataSets.find(({ id }) => id === scenario.data);
  if (found === undefined) return [];
  const { id, name, versionCount } = found;
  const values = `${versionCount} ${versionCount === 1 ? 'value' : 'values'}`;
  return [`On the figures of ${name === id ? id : `${name} (${id})`}: ${values} instead of the file's own.`];
}

/** What to say where a party is asked for that gives no version; nothing where it gives one, or none is asked for. */
export function noVersions(loaded: readonly LoadedScenario[], asked: string | undefined): string | undefined {
  if (asked === undefined || loaded.some(({ scenario }) => scenario.data !== undefined)) return undefined;
  const parties = [...new Set(loaded.flatMap(({ dataSets }) => dataSets.map(({ id }) => id)))].sort();
  const known = parties.length === 0 ? 'No party gives any.' : `Versions are given by ${parties.join(', ')}.`;
  return `no value has a version of ${asked}, so the file's own figures stand. ${known}`;
}
