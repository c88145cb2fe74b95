import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Diagnostic, formatDiagnostic } from '../../src/engine/base/diagnostic.ts';

const unknownUnit: Diagnostic = {
  code: 'MIRAB_UNIT_UNKNOWN',
  severity: 'error',
  path: 'nodes.high-dam.fullSupply',
  message: '"gwh" is not a unit that is known here.',
  expected: 'an energy, such as "750 GWh"',
  hint: 'Did you mean "GWh"?',
  place: { file: 'scenarios/two-banks.yaml', line: 54, column: 15, length: 3, text: '  energy: 750 gwh' },
};

describe('a printed diagnostic', () => {
  it('shows code, place, message, the line with a mark, and how to mend it', () => {
    expect(formatDiagnostic(unknownUnit)).toBe(
      [
        'MIRAB_UNIT_UNKNOWN  scenarios/two-banks.yaml:54:15',
        '  "gwh" is not a unit that is known here.',
        '  54 |   energy: 750 gwh',
        '     |               ^^^',
        '  Expected: an energy, such as "750 GWh"',
        '  Did you mean "GWh"?',
      ].join('\n'),
    );
  });

  it('names the path where there is no place', () => {
    const { place: _, ...placeless } = unknownUnit;
    expect(formatDiagnostic(placeless).split('\n')[0]).toBe('MIRAB_UNIT_UNKNOWN  nodes.high-dam.fullSupply');
  });

  it('says that a warning is one', () => {
    expect(formatDiagnostic({ ...unknownUnit, severity: 'warning' })).toContain(
      'MIRAB_UNIT_UNKNOWN (warning)',
    );
  });

  it('shows the marked spot of a long line', () => {
    const text = `${'a'.repeat(150)} gwh ${'b'.repeat(40)}`;
    const lines = formatDiagnostic({
      ...unknownUnit,
      place: { file: 'a.yaml', line: 1, column: 152, length: 3, text },
    }).split('\n');
    const marked = lines[3].indexOf('^');
    expect(lines[2].slice(marked, marked + 3)).toBe('gwh');
  });

  it('lets no control character through to a terminal', () => {
    const printed = formatDiagnostic({ ...unknownUnit, message: 'a\u001b[2Jb\u0007' });
    expect(printed.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  it('fits 80 columns whatever it says', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300 }),
        fc.string({ maxLength: 200 }),
        fc.integer({ min: 1, max: 250 }),
        fc.integer({ min: 0, max: 250 }),
        (words, text, column, length) => {
          const place = { file: 'scenarios/a.yaml', line: 12, column, length, text };
          const printed = formatDiagnostic({
            ...unknownUnit,
            message: words,
            hint: words,
            path: words,
            place,
          });
          for (const line of printed.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
        },
      ),
    );
  });
});
