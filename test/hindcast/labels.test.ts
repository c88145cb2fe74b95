/** Which dyad-seasons an event labels. */
import { expect, test } from 'vitest';
import { eventsByDyad, labelUnits } from '../../src/engine/hindcast/labels.ts';
import { parsed, row } from './event-rows.ts';

const RULE = { maxBar: -2, quietSeasons: 2 };
/** Seven seasons from the non-vegetation season of water year 2000. */
const SEASONS = [4000, 4001, 4002, 4003, 4004, 4005, 4006];
const unitsOf = (dyad: string) => SEASONS.map((season) => ({ dyad, season }));

test('an event labels its season and the one before, for each pair among its riparians and for no other', () => {
  const events = eventsByDyad(parsed([row('E1', { date: '2001-06', riparians: 'KGZ|KAZ|UZB', bar: -2 })]));
  const labels = (dyad: string) => labelUnits(unitsOf(dyad), events, RULE).map(({ y }) => y);
  expect(labels('KGZ|UZB')).toEqual([0, 0, 1, 1, 0, 0, 0]);
  expect(labels('KAZ|KGZ')).toEqual([0, 0, 1, 1, 0, 0, 0]);
  expect(labels('KAZ|UZB')).toEqual([0, 0, 1, 1, 0, 0, 0]);
  expect(labels('KGZ|TJK')).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test('a milder event labels nothing at this limit, and does at a milder one', () => {
  const events = eventsByDyad(parsed([row('E1', { date: '2001-06', riparians: 'KGZ|UZB', bar: -1 })]));
  const positives = (maxBar: number) =>
    labelUnits(unitsOf('KGZ|UZB'), events, { ...RULE, maxBar }).filter(({ y }) => y === 1).length;
  expect([positives(-2), positives(-1)]).toEqual([0, 2]);
});

test('the two seasons after an event are ongoing, the third is an onset again', () => {
  const events = eventsByDyad(parsed([row('E1', { date: '2001-01', riparians: 'KGZ|UZB', bar: -3 })]));
  const labels = labelUnits(unitsOf('KGZ|UZB'), events, RULE);
  expect(labels.map(({ setting }) => setting)).toEqual([
    'onset',
    'onset',
    'onset',
    'ongoing',
    'ongoing',
    'onset',
    'onset',
  ]);
  expect(labels.map(({ sinceLast }) => sinceLast)).toEqual([null, null, null, 1, 2, 3, 4]);
});

test('events before the first season make it ongoing', () => {
  const events = eventsByDyad(parsed([row('E1', { date: '1999-07', riparians: 'KGZ|UZB', bar: -3 })]));
  expect(labelUnits(unitsOf('KGZ|UZB'), events, RULE)[0]).toMatchObject({
    y: 0,
    setting: 'ongoing',
    sinceLast: 1,
  });
});

test('the least BAR is that of the season and the next, and 0 where nothing fell', () => {
  const events = eventsByDyad(
    parsed([
      row('E1', { date: '2001-06', riparians: 'KGZ|UZB', bar: 4 }),
      row('E2', { date: '2001-11', riparians: 'KGZ|UZB', bar: -3 }),
    ]),
  );
  const bars = labelUnits(unitsOf('KGZ|UZB'), events, RULE).map(({ leastBar }) => leastBar);
  expect(bars).toEqual([0, 0, 4, -3, -3, 0, 0]);
});

test('an event of one riparian touches no pair', () => {
  expect(eventsByDyad(parsed([row('E1', { date: '2001-06', riparians: 'KGZ', bar: -3 })])).size).toBe(0);
});
