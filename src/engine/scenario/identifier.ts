/**
 * isIdentifier : text → whether it can name a node, a clause, a riparian ...
 */
const IDENTIFIER = /^[A-Za-z][A-Za-z0-9_|-]{0,99}$/;

export const NAME_EXPECTED = 'a letter, then letters, digits, "-" and "_", at most 100';

/** Names that every JavaScript object has, such as `toString`, are refused: no reader may mistake them for an entry. */
export function isIdentifier(name: string): boolean {
  return IDENTIFIER.test(name) && !(name in Object.prototype);
}
