/**
 * tellDefect : a mistake of ours → what it says, the run it was met in, and how to report it
 */
import { EXIT, type Exit } from './exit.ts';
import { say } from './terminal.ts';

const run: { id?: string } = {};

/** Remembers the run that is being made, so that a defect can name it. */
export function noteRun(runId: string): void {
  run.id = runId;
}

export function tellDefect(error: unknown): Exit {
  const known = error instanceof Error && error.name === 'Defect';
  say('mirab: this is a mistake in Mirab, not in your scenario.');
  say(`  ${error instanceof Error ? error.message : String(error)}`);
  if (run.id !== undefined) say(`  runId ${run.id}`);
  say('  Please report it with this text, the scenario files and the output of `mirab --version`.');
  if (!known && error instanceof Error && error.stack !== undefined) say(error.stack);
  return EXIT.defect;
}
