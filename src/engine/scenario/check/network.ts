/**
 * checkNetwork : where water goes and where it is taken: links that can be, no circle, upstream before downstream
 */
import type { Node, NodeKind } from '../schema/node.ts';
import { type Checks, complain, holds } from './checks.ts';

/** A way of water inside one step, from node to node; `path` is where the file says so. */
interface Link {
  readonly from: string;
  readonly to: string;
  readonly path: string;
}

/** Kinds that take in water which others send; demands and canals take it themselves, and catchments make it. */
const RECEIVERS: readonly NodeKind[] = [
  'reservoir',
  'hydropower',
  'reach',
  'junction',
  'gauge',
  'wetland',
  'lake',
  'outlet',
];
/** Kinds that a demand or a canal can take water from. */
const POINTS: readonly NodeKind[] = [
  'catchment',
  'reservoir',
  'hydropower',
  'reach',
  'junction',
  'gauge',
  'wetland',
  'canal',
];

export function checkNetwork(checks: Checks): void {
  if (!holds(checks, 'nodes') || !checks.scenario?.nodes) return;
  const nodes = new Map(Object.entries(checks.scenario.nodes));
  const sent = [...nodes].flatMap(([id, node]) => sendings(id, node));
  const taken = [...nodes].flatMap(([id, node]) => takings(id, node));
  const returned = [...nodes].flatMap(([id, node]) => returnings(id, node));
  const sound = [
    ...[...sent, ...returned].map((link) =>
      checkKind(checks, nodes, link.to, link.path, RECEIVERS, 'receive'),
    ),
    ...taken.map((link) => checkKind(checks, nodes, link.from, link.path, POINTS, 'give')),
  ];
  if (sound.includes(false)) return;
  const links = [...sent, ...taken];
  const targets = new Map([...nodes.keys()].map((id): [string, Link[]] => [id, []]));
  for (const link of links) targets.get(link.from)?.push(link);
  if (!checkCircles(checks, nodes, targets)) return;
  for (const [id, node] of nodes) checkOrder(checks, id, node, targets);
  checkDry(checks, nodes, targets, [...links, ...returned]);
}

function sendings(id: string, node: Node): Link[] {
  const link = (to: string, key: string): Link => ({ from: id, to, path: `nodes.${id}.${key}` });
  const links = 'to' in node ? [link(node.to, 'to')] : [];
  if (node.kind === 'reservoir' && node.spillTo) links.push(link(node.spillTo.node, 'spillTo.node'));
  if (node.kind === 'lake' && node.sill) links.push(link(node.sill.to, 'sill.to'));
  if (node.kind === 'canal' && node.seepageTo) links.push(link(node.seepageTo, 'seepageTo'));
  return links;
}

function takings(id: string, node: Node): Link[] {
  if (node.kind !== 'demand' && node.kind !== 'canal') return [];
  return node.from.map((from, index) => ({
    from: from.node,
    to: id,
    path: `nodes.${id}.from.${index}.node`,
  }));
}

/** Return flow leaves its store a step later, so it may go upstream. */
function returnings(id: string, node: Node): Link[] {
  if (node.kind !== 'demand') return [];
  return (node.returns ?? []).map(({ to }, index) => ({
    from: id,
    to,
    path: `nodes.${id}.returns.${index}.to`,
  }));
}

function checkKind(
  checks: Checks,
  nodes: ReadonlyMap<string, Node>,
  id: string,
  path: string,
  kinds: readonly NodeKind[],
  verb: 'receive' | 'give',
): boolean {
  const kind = nodes.get(id)?.kind;
  if (kind === undefined || kinds.includes(kind)) return true;
  const message = `"${id}" is a ${kind}, and water cannot be ${verb === 'give' ? 'taken from' : 'sent to'} one.`;
  const expected = `a ${kinds.join(', ')}`;
  complain(checks, { code: 'MIRAB_NETWORK_LINK_REFUSED', path, message, expected });
  return false;
}

type Targets = ReadonlyMap<string, readonly Link[]>;

/** Takes away node after node that nothing flows into; what is left goes round in a circle. */
function checkCircles(checks: Checks, nodes: ReadonlyMap<string, Node>, targets: Targets): boolean {
  const waiting = new Map([...nodes.keys()].map((id) => [id, 0]));
  for (const links of targets.values())
    for (const { to } of links) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const ready = [...waiting].filter(([, count]) => count === 0).map(([id]) => id);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    waiting.delete(id);
    for (const { to } of targets.get(id) ?? []) {
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  if (waiting.size === 0) return true;
  const circle = findCircle(new Set(waiting.keys()), targets);
  const message = `Water goes round in one step: ${[...circle, circle[0]].map((link) => link.from).join(' -> ')}.`;
  const hint = 'Only return flow may go upstream.';
  complain(checks, { code: 'MIRAB_NETWORK_CYCLE', path: circle[circle.length - 1].path, message, hint });
  return false;
}

/** Follows links among the nodes that are left until one comes back. A dead end is left out and the search goes on. */
function findCircle(left: Set<string>, targets: Targets): Link[] {
  const links: Link[] = [];
  const passed = new Map<string, number>();
  let [id] = left;
  for (;;) {
    const back = passed.get(id);
    if (back !== undefined) return links.slice(back);
    const next = targets.get(id)?.find(({ to }) => left.has(to));
    if (next) {
      passed.set(id, links.length);
      links.push(next);
      id = next.to;
      continue;
    }
    left.delete(id);
    const before = links.pop();
    id = before?.from ?? [...left][0];
    passed.delete(id);
  }
}

/** No offtake of a list lies upstream of one before it, and none stands twice. */
function checkOrder(checks: Checks, id: string, node: Node, targets: Targets): void {
  if (node.kind !== 'demand' && node.kind !== 'canal') return;
  const points = node.from.map((from) => from.node);
  points.forEach((point, index) => {
    const below = reached(point, targets);
    const before = points.slice(0, index).find((earlier) => below.has(earlier));
    if (before === undefined) return;
    const same = before === point;
    const message = same
      ? `"${point}" stands twice.`
      : `"${point}" lies upstream of "${before}", which stands before it.`;
    const path = `nodes.${id}.from.${index}.node`;
    complain(checks, {
      code: 'MIRAB_NETWORK_ORDER_WRONG',
      path,
      message,
      expected: 'offtakes from upstream to downstream',
    });
  });
}

/** The node and all that its water reaches. */
function reached(start: string, targets: Targets): ReadonlySet<string> {
  const found = new Set([start]);
  for (const id of found) for (const { to } of targets.get(id) ?? []) found.add(to);
  return found;
}

/** Warns of nodes that never see water, and of canals that nobody draws from. */
function checkDry(
  checks: Checks,
  nodes: ReadonlyMap<string, Node>,
  targets: Targets,
  links: readonly Link[],
): void {
  const fed = new Set(links.map(({ to }) => to));
  for (const [id, { kind }] of nodes) {
    const users = (targets.get(id) ?? []).filter(({ path }) => path.includes('.from.'));
    const idle = kind === 'canal' && users.length === 0;
    const dry = kind !== 'catchment' && !fed.has(id);
    if (!dry && !idle) continue;
    const message = dry
      ? `No water ever comes to "${id}".`
      : `Nobody draws from the canal "${id}", so it takes nothing.`;
    complain(checks, { code: 'MIRAB_NETWORK_NODE_DRY', path: `nodes.${id}`, message, severity: 'warning' });
  }
}
