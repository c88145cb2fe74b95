/**
 * A mistake of ours: exit code 3, with what it says, the run it was met in, and how to report it
 */
import { afterEach, expect, test, vi } from 'vitest';
import { noteRun, tellDefect } from '../../src/cli/tell-defect.ts';
import { Defect } from '../../src/engine/index.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('a defect names itself and the run, and asks to be reported', () => {
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  noteRun('abc123');
  const exit = tellDefect(new Defect('A water balance does not close.'));
  expect(exit).toBe(3);
  expect(written.join('')).toContain('A water balance does not close.');
  expect(written.join('')).toContain('runId abc123');
  expect(written.join('')).toContain('Please report it');
});
