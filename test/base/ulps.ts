/** How many representable numbers lie from one to the other; both finite. */
export function ulpsBetween(a: number, b: number): number {
  const difference = orderOf(a) - orderOf(b);
  return Number(difference < 0n ? -difference : difference);
}

function orderOf(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigInt64(0);
  return bits < 0n ? -(bits & 0x7fff_ffff_ffff_ffffn) : bits;
}
