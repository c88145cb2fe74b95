/**
 * assert : Condition → nothing, or a Defect
 *
 * A Defect is a mistake of ours. Nobody inside the engine catches it.
 */

/** A mistake in Mirab itself, as against a mistake in a scenario, which is a Diagnostic. */
export class Defect extends Error {
  override readonly name = 'Defect';
}

/** Throws a Defect when something that the code relies on does not hold. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Defect(message);
}
