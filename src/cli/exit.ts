/**
 * Exit : how a command ends, as the code that scripts and CI read
 */
export const EXIT = {
  done: 0,
  /** `check` found an error in a scenario. */
  finding: 1,
  /** The command line or a file given to it does not hold. */
  input: 2,
  /** A mistake in Mirab itself. */
  defect: 3,
  /** Ctrl-C: 128 and the number of the signal, as shells have it. */
  interrupted: 130,
} as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Thrown where Ctrl-C ended the work of a command, after that was said. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}
