/**
 * calendarOf : Scenario -> Calendar      (the dates of its run)
 */
import { buildCalendar, type Calendar, DEFAULT_START } from '../calendar/calendar.ts';
import { parseStart } from '../calendar/date.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';

/** @param scenario - of which the start was validated; the default start stands in for none */
export function calendarOf({ time }: Pick<Scenario, 'time'>): Calendar {
  return buildCalendar(parseStart(time.start) ?? DEFAULT_START, time.years, time.step);
}
