/** The words of the verdict follow the intervals, and events up to 2008 never validate. */
import { describe, expect, test } from 'vitest';
import type { BaselineFigures, SettingFigures } from '../../src/engine/hindcast/validation-report.ts';
import { verdictOf } from '../../src/engine/hindcast/verdict.ts';

function setting(low: number, high: number): SettingFigures {
  const auc = (low + high) / 2;
  return {
    units: 400,
    positives: 30,
    auc,
    interval: { low, high, draws: 100 },
    share: 0.075,
    prAuc: 0.2,
    tauB: -0.1,
    permutationP: 0.01,
    chance: null,
  };
}

function baseline(name: 'persistence' | 'need', low: number): BaselineFigures {
  const gain = { auc: 0.6, added: low + 0.1, addedInterval: { low, high: low + 0.2, draws: 100 } };
  return { name, what: name, settings: { all: gain, onset: gain, ongoing: gain } };
}

const verdict = (all: SettingFigures, onset: SettingFigures, persistence: number, need: number) =>
  verdictOf({
    settings: { all, onset, ongoing: setting(0.2, 0.8) },
    baselines: [baseline('persistence', persistence), baseline('need', need)],
    exchanged: null,
    leaning: undefined,
  });

const [ABOVE, AROUND, BELOW] = [setting(0.55, 0.8), setting(0.45, 0.8), setting(0.2, 0.45)];

describe('the verdict', () => {
  test('is above chance only where both intervals exclude 1/2, and is then still not validated', () => {
    expect(verdict(ABOVE, ABOVE, 0.1, 0.1)).toMatchObject({ status: 'not validated', aboveChance: true });
    expect(verdict(ABOVE, AROUND, 0.1, 0.1)).toMatchObject({ status: 'not validated', aboveChance: false });
    expect(verdict(AROUND, ABOVE, 0.1, 0.1)).toMatchObject({ status: 'not validated', aboveChance: false });
  });

  test('is refuted where an interval lies below 1/2', () => {
    const refuted = verdict(AROUND, BELOW, 0.1, 0.1);
    expect(refuted).toMatchObject({ status: 'refuted', aboveChance: false, addedValue: false });
    expect(refuted.sentences.join(' ')).toContain('higher pressure went with fewer events');
  });

  test('claims added value only against persistence and shortage alone together', () => {
    expect(verdict(ABOVE, ABOVE, 0.1, 0.1).addedValue).toBe(true);
    expect(verdict(ABOVE, ABOVE, -0.1, 0.1).addedValue).toBe(false);
    expect(verdict(ABOVE, ABOVE, 0.1, -0.1).addedValue).toBe(false);
    expect(verdict(AROUND, AROUND, 0.1, 0.1).addedValue).toBe(false);
    expect(verdict(ABOVE, ABOVE, -0.1, 0.1).sentences.join(' ')).toContain('exceeds only shortage alone');
  });
});
