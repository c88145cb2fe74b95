/**
 * runsOf : months that bind -> part of the rest, part of the whole, first steps of each run
 *
 * A run is the bound steps of one water year, or of the whole horizon, whatever lies between them. In each of its steps
 * falls due weight / (weight of the steps that are left, this one included) of what is left.
 */

export interface Runs {
  readonly partOfRest: Float64Array;
  readonly partOfWhole: Float64Array;
  readonly begins: Uint8Array;
}

/**
 * @param weight - time or amount of each step; only steps that bind count
 * @param group - a new value starts a new run; a constant makes one run of all
 */
export function runsOf(binds: Uint8Array, weight: ArrayLike<number>, group: ArrayLike<number>): Runs {
  const count = binds.length;
  const partOfRest = new Float64Array(count);
  const partOfWhole = new Float64Array(count);
  const begins = new Uint8Array(count);
  let left = 0;
  for (let step = count - 1; step >= 0; step--) {
    if (step + 1 < count && group[step + 1] !== group[step]) left = 0;
    if (binds[step] === 0) continue;
    left += weight[step];
    partOfRest[step] = left > 0 ? weight[step] / left : 0;
  }
  let whole = 0;
  for (let step = 0; step < count; step++) {
    if (step === 0 || group[step] !== group[step - 1]) whole = 0;
    if (binds[step] === 0) continue;
    if (whole === 0) {
      begins[step] = 1;
      whole = partOfRest[step] > 0 ? weight[step] / partOfRest[step] : 0;
    }
    partOfWhole[step] = whole > 0 ? weight[step] / whole : 0;
  }
  return { partOfRest, partOfWhole, begins };
}
