/** Reading a list of events: what a row means, and everything that is wrong with a file at once. */
import { describe, expect, test } from 'vitest';
import { parseEvents } from '../../src/engine/hindcast/events.ts';
import { eventsFile, HEADER, parsed, RIPARIANS, row } from './event-rows.ts';

function problemsOf(
  text: string,
): { code: string; line: number | undefined; message: string; hint: string; expected: string }[] {
  const result = parseEvents(text, 'events.csv', RIPARIANS);
  expect(result.ok).toBe(false);
  return result.diagnostics.map(({ code, place, message, hint = '', expected = '' }) => ({
    code,
    line: place?.line,
    message,
    hint,
    expected,
  }));
}

describe('a row', () => {
  test('may hold commas and quotes inside quotes', () => {
    const [event] = parsed([
      'E1,1998-03-17,day,KAZ|KGZ,Syr Darya,x,"water, energy and ""fuel""",6,basin,"a, b",medium',
    ]);
    expect(event).toMatchObject({
      what: 'water, energy and "fuel"',
      source: 'a, b',
      bar: 6,
      riparians: ['KAZ', 'KGZ'],
    });
  });

  test('lies in the season that holds its date: March before April, October in the next water year', () => {
    const seasons = parsed([
      row('E1', { date: '2001-03-31', precision: 'day', riparians: 'KGZ|UZB', bar: -3 }),
      row('E2', { date: '2001-04-01', precision: 'day', riparians: 'KGZ|UZB', bar: -3 }),
      row('E3', { date: '2001-10', precision: 'season', riparians: 'KGZ|UZB', bar: -3 }),
      row('E4', { date: '2001', precision: 'year', riparians: 'KGZ|UZB', bar: -3 }),
    ]).map(({ season }) => season);
    expect(seasons).toEqual([4002, 4003, 4004, 4003]);
  });

  test('may name the USSR, which is no riparian of the basin', () => {
    expect(parsed([row('E1', { date: '1958-01', riparians: 'SUN|UZB', bar: 6 })])[0].riparians).toEqual([
      'SUN',
      'UZB',
    ]);
  });

  test('may carry a sign on its intensity, and zero has none', () => {
    const bars = parsed([
      row('E1', { date: '1999-01', riparians: 'KAZ', bar: 4 }).replace(',4,', ',+4,'),
      row('E2', { date: '1999-01', riparians: 'KAZ', bar: 0 }).replace(',0,', ',-0,'),
    ]);
    expect(bars.map(({ bar }) => bar)).toEqual([4, 0]);
    expect(Object.is(bars[1].bar, 0)).toBe(true);
  });
});

describe('a file that does not hold', () => {
  test('says all its problems at once, each with its line', () => {
    const problems = problemsOf(
      eventsFile([
        row('E1', { date: '2001-02-30', precision: 'day', riparians: 'KGZ|UZB', bar: -3 }),
        row('E1', { date: '2001-02', riparians: 'KGZ|UZT', bar: -9 }),
        '# a remark',
        row('E3', { date: '2001', riparians: 'KGZ|KGZ', bar: 1, scope: 'basins', confidence: 'hihg' }),
        'E4,2001-02,month,KGZ|UZB,Syr Darya,x,one, two,-3,basin,none,high',
        row('E5', { date: '2001-02', precision: 'mouth', riparians: 'KGZ', bar: 1.5 }),
      ]),
    );
    expect(problems.map(({ code, line }) => `${line} ${code}`)).toEqual([
      '2 MIRAB_DATE_INVALID',
      '3 MIRAB_NAME_INVALID',
      '3 MIRAB_RIPARIAN_UNKNOWN',
      '3 MIRAB_VALUE_OUT_OF_BOUNDS',
      '5 MIRAB_DATE_INVALID',
      '5 MIRAB_RIPARIAN_UNKNOWN',
      '5 MIRAB_CHOICE_UNKNOWN',
      '5 MIRAB_CHOICE_UNKNOWN',
      '6 MIRAB_TABLE_INVALID',
      '7 MIRAB_CHOICE_UNKNOWN',
      '7 MIRAB_NUMBER_INVALID',
    ]);
    expect(problems[2]).toMatchObject({
      hint: 'Did you mean "UZB"?',
      expected: expect.stringContaining('KAZ, KGZ, TJK, UZB, SUN'),
    });
    expect(problems[7].hint).toBe('Did you mean "high"?');
  });

  test('names a column that is absent, and the one that was meant', () => {
    const problems = problemsOf(`${HEADER.replace('riparians', 'riparian')}\n`);
    expect(problems.map(({ code }) => code)).toEqual(['MIRAB_TABLE_INVALID', 'MIRAB_TABLE_COLUMN_UNKNOWN']);
    expect(problems[0].hint).toBe('Did you mean "riparians"?');
  });

  test('may be empty, or have a quote that is not closed', () => {
    expect(problemsOf('')[0].message).toContain('is empty');
    expect(problemsOf(`${HEADER}\nE1,2001-02,month,"KGZ,a,b,c,1,basin,none,high,x\n`)[0].message).toContain(
      'quote',
    );
  });

  test('a column that stands twice is no column', () => {
    expect(problemsOf(`${HEADER},bar\n`).map(({ message }) => message)).toEqual([
      'The column "bar" stands twice.',
      'The column "bar" stands twice.',
    ]);
  });
});

test('a file without events holds', () => {
  expect(parsed([])).toEqual([]);
});
