/**
 * picture : numbers → small drawings of block letters        (as the report room draws them)
 */
export { bar, sparkline } from '../report/blocks.ts';
