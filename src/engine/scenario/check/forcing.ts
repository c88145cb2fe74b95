/**
 * checkForcing : time, climate and names of the scenario itself
 */
import { parseStart } from '../../calendar/date.ts';
import { listed, suggestion } from '../context.ts';
import { FIRST_WATER_YEAR, LAST_WATER_YEAR } from '../leaf/trajectory.ts';
import { type Checks, complain, holds } from './checks.ts';

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

export function checkForcing(checks: Checks): void {
  const { id, baseline, time } = checks.scenario ?? {};
  for (const [path, name] of [
    ['id', id],
    ['baseline', baseline],
  ] as const) {
    if (name === undefined || ID.test(name)) continue;
    const expected = 'letters, digits, "-" and "_", at most 100';
    complain(checks, { code: 'MIRAB_NAME_INVALID', path, message: `"${name}" cannot be an id.`, expected });
  }
  const start = time && parseStart(time.start);
  if (
    time &&
    holds(checks, 'time') &&
    !(start && start.year >= FIRST_WATER_YEAR && start.year <= LAST_WATER_YEAR)
  ) {
    const message = `A run begins on the first day of a month, and ${time.start} is not one.`;
    const expected = `such as 2025-10-01, from ${FIRST_WATER_YEAR} to ${LAST_WATER_YEAR}`;
    complain(checks, { code: 'MIRAB_DATE_INVALID', path: 'time.start', message, expected });
  }
  checkClimate(checks);
}

function checkClimate(checks: Checks): void {
  const { climate } = checks.scenario ?? {};
  if (!climate) return;
  for (const [name, set] of Object.entries(climate.sets ?? {})) {
    const path = `climate.sets.${name}`;
    if (!holds(checks, path)) continue;
    if (set.horizon <= set.fromYear) {
      const message = `The horizon ${set.horizon} does not lie after ${set.fromYear}, from where the deltas grow.`;
      complain(checks, { code: 'MIRAB_DATES_REVERSED', path: `${path}.horizon`, message });
    }
    checkClasses(checks, path, Object.keys(set.classes));
  }
}

/** Each set has a delta for each class: one that were absent would count as no change, and nobody would see it. */
function checkClasses(checks: Checks, path: string, given: readonly string[]): void {
  const known = checks.names.climateClass;
  for (const name of given) {
    if (known.has(name)) continue;
    const message = `No class of climate has the name "${name}".`;
    const at = { path: `${path}.classes.${name}`, expected: `one of ${listed(known)}` };
    complain(checks, { code: 'MIRAB_CLIMATE_CLASS_UNKNOWN', message, hint: suggestion(name, known), ...at });
  }
  const absent = [...known].filter((name) => !given.includes(name));
  if (absent.length === 0) return;
  const message = `\`${path}\` gives no delta for ${listed(absent)}.`;
  complain(checks, { code: 'MIRAB_KEY_MISSING', path: `${path}.classes`, message });
}
