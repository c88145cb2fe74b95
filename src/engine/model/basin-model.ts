/**
 * BasinModel : all that the step loop reads, as plain columns      (no names, no dates, no closures: it travels to a worker)
 */
import type { Calendar } from '../calendar/calendar.ts';
import type { Doctrine } from '../scenario/schema/forcing.ts';
import type { CatchmentColumns } from './catchment-columns.ts';
import type { ClauseColumns } from './clause-columns.ts';
import type { CanalColumns, HydropowerColumns, ReachColumns } from './conveyance-columns.ts';
import type { DemandColumns } from './demand-columns.ts';
import type { Entries } from './entries.ts';
import type { FloodColumns } from './flood-columns.ts';
import type { ForecastColumns } from './forecast.ts';
import type { Network } from './network.ts';
import type { PowerColumns } from './power-columns.ts';
import type { ReservoirColumns } from './reservoir-columns.ts';
import type { SaltSources } from './salt-sources.ts';
import type { LakeColumns, WetlandColumns } from './terminal-columns.ts';
import type { LineColumns, TradeColumns } from './trade-columns.ts';

/** For each node its index among the nodes of its kind; -1 elsewhere. */
export interface KindIndex {
  readonly catchment: Int32Array;
  readonly reservoir: Int32Array;
  readonly hydropower: Int32Array;
  readonly demand: Int32Array;
  readonly canal: Int32Array;
  readonly reach: Int32Array;
  readonly wetland: Int32Array;
  readonly lake: Int32Array;
}

export interface BasinModel {
  readonly scenarioId: string;
  readonly title: string;
  readonly story: string;
  /** The party whose versions of values the scenario holds; null where the file's own figures stand. */
  readonly data: string | null;
  /** Hash of the canonical inputs and the engine version. */
  readonly runId: string;
  readonly calendar: Calendar;
  readonly riparianIds: readonly string[];
  readonly riverIds: readonly string[];
  readonly network: Network;
  /** Riparian of each node, -1 for none. */
  readonly riparianOf: Int32Array;
  readonly within: KindIndex;
  readonly entries: Entries;
  /** Entries that each user of water places orders under, in their order, by node. */
  readonly userEntries: readonly Int32Array[];
  /** Part of an entry's orders that a reservoir's operator honours without a clause, reservoirs x entries. */
  readonly honours: Float64Array;
  readonly doctrine: Doctrine;
  readonly catchments: CatchmentColumns;
  readonly forecast: ForecastColumns;
  readonly reservoirs: ReservoirColumns;
  readonly hydropower: HydropowerColumns;
  /** Part of the energy of a node that each riparian's power system gets, nodes x riparians. */
  readonly energyShare: Float64Array;
  /** Plants that the operator earns from between a reservoir and the next one below it, by reservoir. */
  readonly plantsBelow: readonly Int32Array[];
  readonly demands: DemandColumns;
  readonly canals: CanalColumns;
  readonly reaches: ReachColumns;
  readonly wetlands: WetlandColumns;
  readonly lakes: LakeColumns;
  readonly floods: FloodColumns;
  /** Null where no catchment has a salinity: then salt is not modelled. */
  readonly salt: SaltSources | null;
  readonly clauses: ClauseColumns;
  readonly lines: readonly LineColumns[];
  readonly trades: readonly TradeColumns[];
  readonly power: readonly PowerColumns[];
  /** Nodes that count as seas. */
  readonly seas: Int32Array;
}
