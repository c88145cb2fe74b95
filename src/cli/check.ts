/**
 * mirab check : files and folders → every finding with its place, exit 1 where one is an error
 */
import type { Diagnostic } from '../engine/index.ts';
import { EXIT, type Exit } from './exit.ts';
import { isFolder, yamlFilesOf } from './load.ts';
import { inkFor, printJson, printLines, say } from './terminal.ts';

interface CheckOptions {
  readonly json?: boolean;
  readonly data?: string;
}

export async function check(paths: readonly string[], options: CheckOptions): Promise<Exit> {
  const files: string[] = [];
  for (const path of paths) {
    const found = (await isFolder(path)) ? await yamlFilesOf(path) : [path];
    if (found.length === 0) {
      say(`mirab: ${path} holds no scenario file.`);
      return EXIT.input;
    }
    files.push(...found);
  }
  const findings = await findingsOf(files, options.data);
  const errorCount = findings.filter(({ severity }) => severity === 'error').length;
  const warningCount = findings.length - errorCount;
  if (options.json === true) {
    printJson({
      schema: 'mirab-check/1',
      files,
      data: options.data ?? null,
      errorCount,
      warningCount,
      diagnostics: findings,
    });
  } else {
    const { formatDiagnostic } = await import('../engine/index.ts');
    const verdict = `${counted(files.length, 'file')} checked: ${counted(errorCount, 'error')}, ${counted(warningCount, 'warning')}.`;
    printLines([
      ...findings.flatMap((finding) => [formatDiagnostic(finding), '']),
      inkFor(process.stdout).heading(verdict),
    ]);
  }
  return errorCount > 0 ? EXIT.finding : EXIT.done;
}

/** Findings in the order of the files, each once: files that share a base share its mistakes. */
async function findingsOf(
  files: readonly string[],
  data: string | undefined,
): Promise<readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic>();
  for (const file of files)
    for (const diagnostic of await findingsOfOne(file, data)) {
      const key = JSON.stringify(diagnostic);
      if (!found.has(key)) found.set(key, diagnostic);
    }
  return [...found.values()];
}

/** On the figures of one party where it is asked for, else on those of the file and of all whose versions it states. */
async function findingsOfOne(file: string, data: string | undefined): Promise<readonly Diagnostic[]> {
  const { loadScenario } = await import('../engine/node.ts');
  const result = await loadScenario(file, { data });
  if (data !== undefined || !result.ok) return result.diagnostics;
  const contested = await Promise.all(
    result.value.dataSets
      .filter(({ statedHere }) => statedHere)
      .map(async ({ id }) => (await loadScenario(file, { data: id })).diagnostics),
  );
  return [...result.diagnostics, ...contested.flat()];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
