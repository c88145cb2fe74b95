/**
 * referenceOf : what was asked for, or what lies beside the scenarios → the reference policy
 */
import type { Reason } from '../../contract/problem.ts';
import type { ScenarioInput } from '../../contract/processes/scenario-input.ts';
import type { Scenario } from '../../engine/index.ts';
import type { Source } from './source.ts';

export interface ReferenceAsked {
  readonly asked: ScenarioInput | undefined;
  /** Folders of the scenarios, and the id of the only one where there is one. */
  readonly folders: readonly string[];
  readonly only?: string;
  readonly data?: string;
}

export type Reference =
  | { readonly ok: true; readonly scenario: Scenario | undefined }
  | { readonly ok: false; readonly reasons: readonly Reason[] };

/** One scenario may have its own, `<scenario>-reference`; else `reference` of a folder serves all. */
export async function referenceOf(
  { asked, folders, only, data }: ReferenceAsked,
  source: Source,
): Promise<Reference> {
  const id = asked ?? (await besideId({ folders, ...(only ? { only } : {}) }, source));
  if (id === undefined) return { ok: true, scenario: undefined };
  const at = { scenario: '/inputs/reference', beside: '/inputs' };
  const found = await source.load(id, { at, ...(data === undefined ? {} : { data }) });
  return found.ok ? { ok: true, scenario: found.loaded.scenario } : { ok: false, reasons: found.reasons };
}

async function besideId(
  { folders, only }: Pick<ReferenceAsked, 'folders' | 'only'>,
  source: Source,
): Promise<string | undefined> {
  const wanted = [
    ...(only === undefined ? [] : [`${only}-reference`]),
    ...folders.map((folder) => `${folder}.reference`),
  ];
  const ids = new Set(await source.idsOf());
  return wanted.find((id) => ids.has(id));
}
