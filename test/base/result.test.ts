import { describe, expect, it } from 'vitest';
import { assert, Defect } from '../../src/engine/base/assert.ts';
import type { Diagnostic } from '../../src/engine/base/diagnostic.ts';
import { failure, success } from '../../src/engine/base/result.ts';

const error: Diagnostic = {
  code: 'MIRAB_NUMBER_INVALID',
  severity: 'error',
  path: '',
  message: 'No number.',
};
const warning: Diagnostic = { ...error, severity: 'warning' };

describe('a result', () => {
  it('carries a value with its warnings, or errors', () => {
    expect(success(3, [warning])).toEqual({ ok: true, value: 3, diagnostics: [warning] });
    expect(success(3).diagnostics).toEqual([]);
    expect(failure([warning, error])).toEqual({ ok: false, diagnostics: [warning, error] });
  });

  it('never carries a value with an error, nor fails without one', () => {
    expect(() => success(3, [error])).toThrow(Defect);
    expect(() => failure([warning])).toThrow(Defect);
  });
});

describe('assert', () => {
  it('throws a Defect with its message, and only where the condition does not hold', () => {
    expect(() => assert(1 > 2, 'One is not above two.')).toThrow('One is not above two.');
    expect(() => assert(2 > 1, 'never')).not.toThrow();
  });
});
