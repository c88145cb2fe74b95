/**
 * ways-in : outlets -> the ways by which water enters them, in the order in which descend.ts adds them
 *
 * arrival = returns by file position + outflow of the branches by headwater + spill by file position.
 */
import type { BasinModel } from '../model/basin-model.ts';
import type { StepColumns } from '../process/step-columns.ts';

export interface WayIn {
  readonly outlet: number;
  /** Node that the water comes from. */
  readonly source: number;
  /** Water that enters by it in the step at hand. */
  readonly entering_m3: (columns: StepColumns) => number;
}

export function listWaysIn({ network, demands }: BasinModel): WayIn[] {
  return network.kinds.flatMap((kind, outlet) => {
    if (kind !== 'outlet') return [];
    const returns = demands.returns.filter((path) => path.node === outlet);
    return [
      ...returns.map(({ demand, share }): WayIn => {
        const entering_m3 = (columns: StepColumns) => columns.returned_m3[demand] * share;
        return { outlet, source: demands.node[demand], entering_m3 };
      }),
      ...Array.from(network.branches[outlet], (source): WayIn => {
        return { outlet, source, entering_m3: (columns) => columns.outflow_m3[source] };
      }),
      ...Array.from(network.spillers[outlet], (source): WayIn => {
        return { outlet, source, entering_m3: (columns) => columns.spill_m3[source] };
      }),
    ];
  });
}
