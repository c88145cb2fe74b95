/**
 * twoBanksReport : what a report of Two Banks is made of        (run and judged once a test file)
 */
import type { ComparisonSet, LoadedScenario } from '../../src/engine/index.ts';
import { compareScenarios } from '../../src/engine/study/compare-folder.ts';
import { localRunner } from '../../src/engine/study/many-runner.ts';
import type { ReportInput } from '../../src/report/view.ts';
import { loadTwoBanks } from '../study/two-banks.ts';

export async function twoBanksReport(): Promise<ReportInput> {
  const loaded = await Promise.all([loadTwoBanks('alone'), loadTwoBanks('cooperate'), loadTwoBanks('trade')]);
  const reference = loaded[1].scenario;
  const result = await compareScenarios(loaded, reference, { baselineId: 'alone', runner: localRunner() });
  if (!result.ok) throw new Error('Two Banks does not run.');
  return { set: result.value, loaded, reference: 'cooperate.yaml' };
}

const HOSTILE = `<script>alert("1")</script>&'\u202eab\u0007[x](javascript:1)`;

/** The same, with a hostile text wherever a person wrote a text. */
export function withHostileTexts({ set, loaded }: ReportInput): ReportInput {
  const hostile: ComparisonSet = {
    ...set,
    scenarios: set.scenarios.map((one) => ({
      ...one,
      title: HOSTILE,
      story: HOSTILE,
      reason: HOSTILE,
      data: HOSTILE,
      ledger: one.ledger.map((row) => ({ ...row, instrument: HOSTILE, article: HOSTILE, clause: HOSTILE })),
    })),
  };
  return { set: hostile, loaded: loaded.map(hostileNames), reference: HOSTILE };
}

function hostileNames(one: LoadedScenario): LoadedScenario {
  const { scenario } = one;
  const named = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).map(([id, entry]) => [id, { ...entry, name: HOSTILE }]));
  return {
    ...one,
    scenario: { ...scenario, nodes: named(scenario.nodes), riparians: named(scenario.riparians) },
    provenance: { [HOSTILE]: { source: HOSTILE, confidence: 'assumption' } },
  };
}

/** The same set as if all was asked for: bands, ranks and pairs. */
export function withBands({ set, ...rest }: ReportInput, distinguishable: boolean): ReportInput {
  const bands = { hydro: null, param: [0.11, 0.22, 0.33], structure: [0.12, 0.23, 0.34] } as const;
  const count = set.scenarios.length;
  const even = set.scenarios.map(() => set.scenarios.map(() => 1 / count));
  return {
    ...rest,
    set: {
      ...set,
      scenarios: set.scenarios.map((one) => ({
        ...one,
        basin: one.basin === null ? null : { score: { ...one.basin.score, bands } },
      })),
      acceptability: {
        scenarios: set.scenarios.map(({ id }) => id),
        draws: 4096,
        acceptability: even,
        winning: even,
        structuresAgreeing: even,
        centralWeights: even.map(() => null),
        confidence: even.map(() => null),
      },
      pairs: [
        {
          schema: 'mirab-comparison/1',
          a: 'alone',
          b: 'trade',
          delta: -0.2,
          contributions: [],
          smaa: {
            acceptability: [
              [0, 1],
              [1, 0],
            ],
            winning: [
              [0, 0.05],
              [0.95, 0],
            ],
            draws: 4096,
            structuresAgreeing: 12,
          },
          statement: 'A sentence of the engine.',
          distinguishable,
          totalEffects: null,
          robustness: null,
        },
      ],
    },
  };
}

/** Elements that are open where another closes, or at the end; nothing where the page is well formed. */
export function unbalanced(page: string): string[] {
  const EMPTY = /^(?:meta|br|path|rect|circle|polyline|polygon)$/;
  const open: string[] = [];
  const wrong: string[] = [];
  const body = page.replace(/<style>[\s\S]*?<\/style>/, '').replace('<!doctype html>', '');
  for (const [, close, name] of body.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)(?:\s+[\w-]+(?::[\w-]+)?="[^"<>]*")*\s*\/?>/g,
  )) {
    if (EMPTY.test(name)) continue;
    if (close === '') open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  const stray = body.replaceAll(/<\/?[a-zA-Z][\w-]*(?:\s+[\w-]+(?::[\w-]+)?="[^"<>]*")*\s*\/?>/g, '');
  return [...wrong, ...open, ...(stray.match(/[<>]/g) ?? [])];
}
