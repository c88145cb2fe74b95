/**
 * salinity of outcomes → tables in g/L, which is the engine's kg/m3; nothing where salt is not modelled
 */
import type { Indicators, Scenario, ScenarioComparison } from '../engine/index.ts';
import { fixed, percent, signed } from '../report/figure.ts';
import { table } from '../report/layout.ts';
import { grouped } from './grouped-table.ts';

/** Kinds whose salinity readers ask for; of the others, the series and the JSON tell. */
const SHOWN = ['reservoir', 'gauge', 'demand', 'wetland', 'lake'];

/** Places of one outcome by season, and what uses with a limit received above it. */
export function salinityOfPlaces({ nodes }: Scenario, { salinity }: Indicators): string[] {
  if (salinity === undefined) return [];
  const rows = Object.entries(salinity).flatMap(([id, place]) => {
    if (!SHOWN.includes(nodes[id].kind) || place.mean_kgperm3 === undefined) return [];
    const seasons = [place.mean_kgperm3, place.vegetation_kgperm3, place.nonVegetation_kgperm3];
    const { drainage_kgperm3, limit_kgperm3, stepsAbove, aboveLimit_km3 } = place;
    return [
      [
        nodes[id].name ?? id,
        ...[...seasons, drainage_kgperm3, limit_kgperm3].map(salinityCell),
        stepsAbove === undefined ? '-' : percent(stepsAbove),
        aboveLimit_km3 === undefined ? '-' : fixed(aboveLimit_km3, 2),
      ],
    ];
  });
  if (rows.length === 0) return [];
  const headers = ['Mean', 'Apr-Sep', 'Oct-Mar', 'Drains', 'Limit', 'Above', 'km3'];
  return table(
    [{ header: 'Place', gives: true }, ...headers.map((header) => ({ header, align: 'right' as const }))],
    rows,
  );
}

function salinityCell(value_kgperm3: number | undefined): string {
  return value_kgperm3 === undefined ? '-' : fixed(value_kgperm3, 2);
}

/** Water delivered to each riparian, scenario by scenario. */
export function salinityOfRiparians(
  scenarios: readonly ScenarioComparison[],
  nameOf: (id: string) => string,
): string[] {
  const ids = [...new Set(scenarios.flatMap(({ riparians }) => Object.keys(riparians)))].sort();
  const rows = ids.flatMap((riparian) =>
    scenarios.flatMap(({ id, riparians }) => {
      const { salinity_kgperm3, aboveLimit_km3, differenceFromBaseline } = riparians[riparian] ?? {};
      if (salinity_kgperm3 === undefined) return [];
      const difference = differenceFromBaseline?.salinity_kgperm3;
      return [
        [
          riparian,
          id,
          fixed(salinity_kgperm3, 2),
          difference === undefined ? '-' : signed(difference, 2),
          aboveLimit_km3 === undefined ? '-' : fixed(aboveLimit_km3, 2),
        ],
      ];
    }),
  );
  return grouped(['Riparian', 'Scenario', 'g/L', 'Change', 'Above limit, km3'], rows, nameOf);
}
