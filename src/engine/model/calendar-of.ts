/**
 * calendarOf : Scenario -> Calendar      (the dates of its run)
 */
import { buildCalendar, type Calendar, DEFAULT_START } from '../calendar/calendar.ts';
import { parseStart } from '../calendar/date.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';

/** Many scenarios of one study run over the same dates, and a calendar is read only. */
const calendars = new WeakMap<Scenario['time'], Calendar>();

/** @param scenario - of which the start was validated; the default start stands in for none */
export function calendarOf({ time }: Pick<Scenario, 'time'>): Calendar {
  const known = calendars.get(time);
  if (known) return known;
  const calendar = buildCalendar(parseStart(time.start) ?? DEFAULT_START, time.years, time.step);
  calendars.set(time, calendar);
  return calendar;
}
