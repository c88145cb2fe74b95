/**
 * NODE_KINDS : the one list of node kinds      (adding a kind is a line here; the compiler's switch finds the rest)
 */
import { type Static, Type } from 'typebox';
import { CanalSchema } from './canal.ts';
import { CatchmentSchema } from './catchment.ts';
import { DemandSchema } from './demand.ts';
import { HydropowerSchema } from './hydropower.ts';
import { GaugeSchema, JunctionSchema, ReachSchema } from './reach.ts';
import { ReservoirSchema } from './reservoir.ts';
import { LakeSchema, OutletSchema } from './terminal.ts';
import { WetlandSchema } from './wetland.ts';

export const NODE_KINDS = {
  catchment: CatchmentSchema,
  reservoir: ReservoirSchema,
  hydropower: HydropowerSchema,
  demand: DemandSchema,
  canal: CanalSchema,
  reach: ReachSchema,
  junction: JunctionSchema,
  gauge: GaugeSchema,
  wetland: WetlandSchema,
  lake: LakeSchema,
  outlet: OutletSchema,
} as const;

export type NodeKind = keyof typeof NODE_KINDS;

export const NodeSchema = Type.Union([
  CatchmentSchema,
  ReservoirSchema,
  HydropowerSchema,
  DemandSchema,
  CanalSchema,
  ReachSchema,
  JunctionSchema,
  GaugeSchema,
  WetlandSchema,
  LakeSchema,
  OutletSchema,
]);

export type Node = Static<typeof NodeSchema>;
