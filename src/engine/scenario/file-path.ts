/**
 * resolveBeside : the file that names × the name → a path, or why it may not be read
 *
 * Paths are texts with `/`. A scenario may name files of its own folder and of folders below, and no others, so that
 * a scenario from a stranger cannot read elsewhere.
 */
import type { DiagnosticCode } from '../base/codes.ts';

export type ResolvedPath =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly code: DiagnosticCode; readonly message: string; readonly hint: string };

/** The path of a file named in another; `.` and `..` are worked out. */
export function resolveBeside(file: string, name: string): ResolvedPath {
  if (name.trim() === '' || name.length > 1000)
    return refused(`"${name.slice(0, 60)}" is not the name of a file.`);
  if (name.includes('\\')) return refused('A name of a file holds a backslash.', 'Write folders with "/".');
  if (/^(\/|[A-Za-z][A-Za-z0-9+.-]*:)/.test(name))
    return refused(`"${name.slice(0, 60)}" is not a relative path.`);
  return { ok: true, path: normal(`${folderOf(file)}/${name}`) };
}

/** Everything before the last `/`; `.` for a bare name. */
export function folderOf(file: string): string {
  const slash = file.lastIndexOf('/');
  if (slash < 0) return '.';
  return slash === 0 ? '/' : file.slice(0, slash);
}

/** The name of a file without its folder and ending. */
export function stemOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.ya?ml$/i, '');
}

/** Whether a path, worked out, lies in a folder or below it. */
export function isInside(folder: string, path: string): boolean {
  const root = normal(folder);
  const inside = normal(path);
  if (root === '.') return !inside.startsWith('/') && inside !== '..' && !inside.startsWith('../');
  const start = root.endsWith('/') ? root : `${root}/`;
  return inside.startsWith(start) && !inside.slice(start.length).startsWith('..');
}

/** The path without `.` and with each `..` worked out as far as it goes. */
export function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts[parts.length - 1] !== '..') parts.pop();
    else if (part !== '..' || !path.startsWith('/')) parts.push(part);
  }
  const joined = parts.join('/');
  return path.startsWith('/') ? `/${joined}` : joined || '.';
}

function refused(
  message: string,
  hint = 'Name a file of the folder of the scenario, such as tables/inflow.csv.',
): ResolvedPath {
  return { ok: false, code: 'MIRAB_FILE_OUTSIDE', message, hint };
}
