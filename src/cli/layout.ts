/**
 * layout : cells and sentences → lines of at most 80 columns        (as the report room lays them out)
 */
export { type Column, cellOf, table, WIDTH, wrap } from '../report/layout.ts';
