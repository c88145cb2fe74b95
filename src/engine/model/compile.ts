/**
 * compile : Scenario -> BasinModel      (names become indices, dates become steps; the runId is computed when it is first read)
 */
import type { KnownTexts } from '../base/digest.ts';
import type { Scenario } from '../scenario/schema/scenario.ts';
import type { BasinModel, KindIndex } from './basin-model.ts';
import { calendarOf } from './calendar-of.ts';
import { buildCatchments } from './catchment-columns.ts';
import { buildClauses } from './clause-columns.ts';
import { buildCanals, buildHydropower, buildReaches, type HydropowerColumns } from './conveyance-columns.ts';
import { buildDemands } from './demand-columns.ts';
import { type Entries, listEntries, MINIMUM_FLOW_CLASS } from './entries.ts';
import { buildFloods } from './flood-columns.ts';
import { buildForecast } from './forecast.ts';
import { buildEnergyShares } from './joint-works.ts';
import { buildNetwork, type Network } from './network.ts';
import { indexWithin, listPlaces, type Places } from './places.ts';
import { buildPowerSystems } from './power-columns.ts';
import { buildReservoirs, type ReservoirColumns } from './reservoir-columns.ts';
import { runIdOf } from './run-id.ts';
import { buildSaltSources } from './salt-sources.ts';
import { buildLakes, buildWetlands, listSeas } from './terminal-columns.ts';
import { buildLines, buildTrades } from './trade-columns.ts';
import { listUserEntries } from './user-entries.ts';

/**
 * Lays a validated scenario out as columns.
 *
 * @param scenario - as `validate` gives it; a scenario that was not validated may throw a Defect
 * @param known - of scenarios that have pieces in common, where many are compiled: it saves time and changes nothing
 */
export function compile(scenario: Scenario, known?: KnownTexts): BasinModel {
  let runId: string | undefined;
  return {
    ...columnsOf(scenario),
    get runId() {
      runId ??= runIdOf(scenario, known);
      return runId;
    },
  };
}

/** Of one part of a basin alone (parts.ts): it has no runId of its own, and stays without. */
export function compilePart(scenario: Scenario): BasinModel {
  return { ...columnsOf(scenario), runId: '' };
}

function columnsOf(scenario: Scenario): Omit<BasinModel, 'runId'> {
  const calendar = calendarOf(scenario);
  const places = listPlaces(scenario);
  const network = buildNetwork(scenario);
  const entries = listEntries(scenario, places.riparianIds);
  const catchments = buildCatchments(scenario, places, calendar);
  const reservoirs = buildReservoirs(places, calendar);
  const hydropower = buildHydropower(places);
  const energyShare = buildEnergyShares(scenario, places.riparianIds);
  const earns = (node: number, riparian: number) =>
    energyShare[node * places.riparianIds.length + riparian] > 0;
  const demands = buildDemands(scenario, places, calendar, entries);
  const within = indexKinds(places);
  return {
    scenarioId: scenario.id,
    title: scenario.title,
    story: scenario.story,
    data: scenario.data ?? null,
    calendar,
    riparianIds: places.riparianIds,
    riverIds: places.riverIds,
    network,
    riparianOf: Int32Array.from(places.nodeIds, (id) => places.riparian(scenario.nodes[id].riparian)),
    within,
    entries,
    userEntries: listUserEntries(network, (node) =>
      within.demand[node] < 0 ? undefined : demands.entry[within.demand[node]],
    ),
    honours: ownOrders(reservoirs, entries),
    doctrine: scenario.doctrine,
    catchments,
    forecast: buildForecast(catchments, calendar, places.riverIds.length, scenario.hydrology.skill),
    reservoirs,
    hydropower,
    energyShare,
    plantsBelow: listPlantsBelow(network, reservoirs, hydropower, earns),
    demands,
    canals: buildCanals(places),
    reaches: buildReaches(places, calendar),
    wetlands: buildWetlands(places, entries),
    lakes: buildLakes(places, entries),
    floods: buildFloods(scenario, places),
    salt: buildSaltSources({ places, network, calendar, catchments, demands }),
    clauses: buildClauses({ scenario, places, network, calendar, demands, entries }),
    lines: buildLines(scenario),
    trades: buildTrades({ scenario, places, network, calendar }),
    power: buildPowerSystems(scenario, places.riparianIds, calendar, earns),
    seas: listSeas(scenario, places),
  };
}

function indexKinds(places: Places): KindIndex {
  const within = (kind: keyof KindIndex) =>
    indexWithin(
      places.nodeIds.length,
      places.of(kind).map((node) => node.index),
    );
  return {
    catchment: within('catchment'),
    reservoir: within('reservoir'),
    hydropower: within('hydropower'),
    demand: within('demand'),
    canal: within('canal'),
    reach: within('reach'),
    wetland: within('wetland'),
    lake: within('lake'),
  };
}

/** An operator honours the orders of its own riparian and minimum flows; `irrigation` honours all. */
function ownOrders(reservoirs: ReservoirColumns, entries: Entries): Float64Array {
  const honours = new Float64Array(reservoirs.count * entries.count);
  for (let reservoir = 0; reservoir < reservoirs.count; reservoir++) {
    for (let entry = 0; entry < entries.count; entry++) {
      const own = entries.riparian[entry] === reservoirs.riparian[reservoir];
      const always =
        entries.class[entry] === MINIMUM_FLOW_CLASS || reservoirs.regime[reservoir] === 'irrigation';
      honours[reservoir * entries.count + entry] = own || always ? 1 : 0;
    }
  }
  return honours;
}

function listPlantsBelow(
  network: Network,
  reservoirs: ReservoirColumns,
  hydropower: HydropowerColumns,
  earns: (node: number, riparian: number) => boolean,
): Int32Array[] {
  const isReservoir = new Set(reservoirs.node);
  return Array.from(reservoirs.node, (reservoirNode, reservoir) => {
    const plants: number[] = [];
    for (let node = network.to[reservoirNode]; node >= 0 && !isReservoir.has(node); node = network.to[node]) {
      const plant = hydropower.node.indexOf(node);
      if (plant >= 0 && earns(node, reservoirs.riparian[reservoir])) plants.push(plant);
    }
    return Int32Array.from(plants);
  });
}
