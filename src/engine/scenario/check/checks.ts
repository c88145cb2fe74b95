/**
 * Checks : what a check needs: the scenario as far as it holds, which parts hold, and the places of values
 */
import type { DiagnosticCode } from '../../base/codes.ts';
import type { Place } from '../../base/diagnostic.ts';
import type { Names } from '../context.ts';
import type { Draft, DraftNode } from '../draft.ts';
import { type Report, report } from '../report.ts';
import type { Scenario } from '../schema/scenario.ts';

export interface Checks extends Report {
  readonly draft: Draft;
  readonly names: Names;
  /** Parts that did not hold are absent, whatever the type says; ask `holds` first. */
  readonly scenario: Scenario;
  /** Paths of the parts in which the walk found an error. */
  readonly broken: ReadonlySet<string>;
}

export function checksOf(
  context: Report & { readonly names: Names; readonly failed: ReadonlySet<string> },
  draft: Draft,
  scenario: Scenario,
): Checks {
  const broken = new Set<string>();
  for (const path of [...context.failed, ...context.diagnostics.map((diagnostic) => diagnostic.path)]) {
    const segments = path.split('.');
    for (let end = 0; end <= segments.length; end++) broken.add(segments.slice(0, end).join('.'));
  }
  return { diagnostics: context.diagnostics, names: context.names, draft, scenario, broken };
}

/** Whether a part was read without an error. */
export function holds(checks: Checks, path: string): boolean {
  return !checks.broken.has(path);
}

export interface Complaint {
  readonly code: DiagnosticCode;
  readonly path: string;
  readonly message: string;
  readonly expected?: string | undefined;
  readonly hint?: string | undefined;
  readonly severity?: 'error' | 'warning';
}

/** Reports a problem at the place of its path, or of the nearest value above it that stands in a file. */
export function complain(checks: Checks, complaint: Complaint): void {
  report(checks, { ...complaint, place: placeOf(checks.draft, complaint.path) });
}

/** Of some paths that clash, the first that the file itself says, as against one that it extends; else the last. */
export function ownPath({ draft }: Checks, paths: readonly string[]): string {
  const own = paths.find((path) => placeOf(draft, path).file === draft.file);
  return own ?? paths[paths.length - 1] ?? '';
}

/** Place of a value by its path; of the key where the value is a whole map or list. */
function placeOf({ root }: Draft, path: string): Place {
  let node: DraftNode = root;
  let place = root.place;
  for (const segment of path === '' ? [] : path.split('.')) {
    const next = below(node, segment);
    if (next === undefined) return place;
    node = next.node;
    place = next.node.type === 'scalar' ? next.node.place : next.key;
  }
  return place;
}

function below(
  node: DraftNode,
  segment: string,
): { readonly key: Place; readonly node: DraftNode } | undefined {
  if (node.type === 'scalar') return undefined;
  if (node.type === 'map') {
    const entry = node.entries.get(segment);
    const wrapped = entry === undefined ? node.entries.get('value') : undefined;
    return entry ?? (wrapped && below(wrapped.node, segment));
  }
  const item = node.items[Number(segment)];
  return item && { key: item.place, node: item };
}
