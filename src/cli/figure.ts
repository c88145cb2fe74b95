/**
 * figure : a number in engine units → text for readers        (as the report room writes them)
 */
export { fixed, km3, percent, signed } from '../report/figure.ts';
