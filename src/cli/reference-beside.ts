/**
 * referenceBeside : scenario files → the file of their reference policy        (by its name; nothing where there is none)
 */
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';

/** One scenario may have its own, `<scenario>-reference.yaml`; else `reference.yaml` of a folder serves all. */
export function referenceBeside(files: readonly string[]): string | undefined {
  const own = files.length === 1 ? files.map((file) => file.replace(/(\.ya?ml)?$/, '-reference.yaml')) : [];
  return [...own, ...files.map((file) => `${dirname(file)}/reference.yaml`)].find((file) => existsSync(file));
}
