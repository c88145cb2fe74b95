/**
 * blocks : numbers → small drawings of block letters, which need no colour to be read
 */
const HEIGHTS = '▁▂▃▄▅▆▇█';
const EIGHTHS = ' ▏▎▍▌▋▊▉';

/** A line of up to `most` columns over time; each is the mean of its share of the values, between `low` and `high`. */
export function sparkline(values: ArrayLike<number>, most: number, low = 0, high = largest(values)): string {
  const count = Math.min(values.length, most);
  let line = '';
  for (let cell = 0; cell < count; cell++) {
    const from = Math.floor((cell * values.length) / count);
    const until = Math.floor(((cell + 1) * values.length) / count);
    let sum = 0;
    for (let index = from; index < until; index++) sum += values[index];
    const part = high > low ? (sum / (until - from) - low) / (high - low) : 0;
    line += HEIGHTS[Math.max(0, Math.min(7, Math.floor(part * 8)))];
  }
  return line;
}

/** A bar of `width` columns for a whole; the empty part is dotted, so that the whole is seen. */
export function bar(part: number, width: number): string {
  const eighths = Math.round(Math.max(0, Math.min(1, part)) * width * 8);
  const full = Math.floor(eighths / 8);
  const rest = eighths % 8 === 0 ? '' : EIGHTHS[eighths % 8];
  return '█'.repeat(full) + rest + '·'.repeat(width - full - rest.length);
}

function largest(values: ArrayLike<number>): number {
  let most = 0;
  for (let index = 0; index < values.length; index++) most = Math.max(most, values[index]);
  return most;
}
