/**
 * mirab schema : nothing → the JSON Schema of scenario files, on stdout
 */
import { EXIT, type Exit } from './exit.ts';
import { printJson } from './terminal.ts';

export async function printSchema(): Promise<Exit> {
  const { editorSchema } = await import('../engine/index.ts');
  printJson(editorSchema());
  return EXIT.done;
}
