/**
 * Figures by water year: they add up to the means of the run, and storage lies between its lowest and highest
 */
import { expect, test } from 'vitest';
import { yearlyFigures } from '../../src/engine/compare/yearly.ts';
import { measure } from '../../src/engine/outcome/indicators.ts';
import { seriesOf } from '../../src/engine/outcome/outcome.ts';
import { runScenario } from '../run-scenario.ts';
