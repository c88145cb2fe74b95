/**
 * join-balance : journals of the parts -> water accounts of the whole      (added node by node, as a whole run adds them)
 */
import type { BasinModel } from '../model/basin-model.ts';
import type { BalanceReport } from '../outcome/outcome.ts';
import {
  addNode,
  type BalanceBook,
  closeStep,
  FLOW_ITEMS,
  openStep,
  writeNodeFlows,
} from './balance-book.ts';
import type { PartRun } from './part-run.ts';
import type { Workspace } from './workspace.ts';

/** Books one step; outlets, which stand in no journal alone, by what enters them in the columns of the whole. */
export function joinBalance(
  book: BalanceBook,
  workspace: Workspace,
  parts: readonly PartRun[],
): (step: number) => void {
  const { network, riparianOf } = workspace.model;
  const nodeCount = network.ids.length;
  const sources = new Array<Float64Array>(nodeCount).fill(book.nodes);
  const places = Int32Array.from({ length: nodeCount }, (_, node) => node * FLOW_ITEMS);
  const strides = new Int32Array(nodeCount);
  const outlets: number[] = [];
  network.kinds.forEach((kind, node) => {
    if (kind === 'outlet') outlets.push(node);
  });
  for (const { nodes, outcome } of parts) {
    nodes.forEach((node, place) => {
      if (network.kinds[node] === 'outlet' || outcome.journal === undefined) return;
      sources[node] = outcome.journal.flows;
      places[node] = place * FLOW_ITEMS;
      strides[node] = nodes.length * FLOW_ITEMS;
    });
  }
  return (step) => {
    openStep(book);
    for (const node of outlets) writeNodeFlows(book.nodes, node * FLOW_ITEMS, workspace, node);
    for (let node = 0; node < nodeCount; node++)
      addNode(book, sources[node], places[node] + step * strides[node], riparianOf[node]);
    closeStep(book);
  };
}

/** The worst residual of all parts: of equal ones the first by step, then by node. An outlet keeps nothing and has none. */
export function worstOf({ network }: BasinModel, parts: readonly PartRun[]): BalanceReport['worst'] {
  const position = new Map(network.ids.map((id, node) => [id, node]));
  let worst = { ratio: 0, node: 0, step: 0 };
  for (const { outcome } of parts) {
    const { ratio, step, node: id } = outcome.balance.worst;
    const node = position.get(id) ?? 0;
    const isEarlier = step < worst.step || (step === worst.step && node < worst.node);
    if (ratio > worst.ratio || (ratio > 0 && ratio === worst.ratio && isEarlier))
      worst = { ratio, node, step };
  }
  return { ...worst, node: network.ids[worst.node] };
}
