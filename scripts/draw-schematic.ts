/**
 * draw-schematic : nodes of the shipped basin with their places → docs/images/aral-schematic.svg
 *
 * Every node is a mark and every way of water a line; reservoirs, wetlands, terminals and the large headwaters are named.
 * With --check nothing is written, and the exit code says whether the picture is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { loadScenario } from '../src/engine/files.ts';
import type { Node, NodeKind } from '../src/engine/scenario/schema/node.ts';
import type { Scenario } from '../src/engine/scenario/schema/scenario.ts';
import { root } from './root.mjs';

export const PICTURE = 'docs/images/aral-schematic.svg';

const WIDTH = 1000;
const HEIGHT = 768;
const MARGIN = 60;
const INK = '#333333';
const WATER = '#5b7f95';
const TAKE = '#b0b0b0';

/** Kinds that carry a name on the drawing; the others are marks only, or the picture cannot be read. */
const NAMED: readonly NodeKind[] = ['reservoir', 'lake', 'wetland', 'outlet'];
/** A headwater from this mean inflow up is named too. */
const LARGE_m3 = 7e9;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The drawing of a scenario whose nodes have places. */
function drawSchematic({ title, nodes }: Scenario): string {
  const placed = Object.entries(nodes).filter(([, node]) => node.at !== undefined);
  const spots = spread(placed);
  const lines = placed.flatMap(([id, node]) => linesOf(id, node, spots));
  const marks = placed.map(([id, node]) => markOf(node.kind, spots.get(id)));
  const names = placed
    .filter(([, node]) => isNamed(node))
    .map(([id, node]) => nameOf(node.kind, node.name ?? id, spots.get(id)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" role="img">
<title>${title}: schematic</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>
${[...lines, ...marks, ...names, legend()].join('\n')}
</svg>
`;
}

function isNamed(node: Node): boolean {
  return NAMED.includes(node.kind) || (node.kind === 'catchment' && (node.annual ?? 0) >= LARGE_m3);
}

/** The places of the file, stretched to the picture. */
function spread(placed: readonly (readonly [string, Node])[]): Map<string, Spot> {
  const xs = placed.map(([, node]) => node.at?.x ?? 0);
  const ys = placed.map(([, node]) => node.at?.y ?? 0);
  const along = (value: number, values: readonly number[], length: number) => {
    const least = Math.min(...values);
    return Math.round(
      MARGIN + ((value - least) * (length - 2 * MARGIN)) / (Math.max(...values) - least || 1),
    );
  };
  return new Map(
    placed.map(([id], index) => [
      id,
      { x: along(xs[index], xs, WIDTH), y: along(ys[index], ys, HEIGHT - MARGIN) },
    ]),
  );
}

function linesOf(id: string, node: Node, spots: ReadonlyMap<string, Spot>): string[] {
  const ways =
    'to' in node ? [line(spots.get(id), spots.get(node.to), `stroke="${WATER}" stroke-width="3"`)] : [];
  if ('from' in node) {
    for (const from of node.from)
      ways.push(line(spots.get(from.node), spots.get(id), `stroke="${TAKE}" stroke-width="1.5"`));
  }
  if (node.kind === 'reservoir' && node.spillTo) {
    ways.push(
      line(
        spots.get(id),
        spots.get(node.spillTo.node),
        `stroke="${WATER}" stroke-width="1.5" stroke-dasharray="6 4"`,
      ),
    );
  }
  return ways.filter((way) => way !== '');
}

function line(from: Spot | undefined, to: Spot | undefined, style: string): string {
  return from && to ? `<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" ${style}/>` : '';
}

/** Triangles store behind a dam, circles take, ellipses end or soak, dots pass on. */
function markOf(kind: NodeKind, at: Spot = { x: 0, y: 0 }): string {
  const { x, y } = at;
  switch (kind) {
    case 'reservoir':
      return `<path d="M${x - 9} ${y + 8}L${x + 9} ${y + 8}L${x} ${y - 9}Z" fill="${INK}"/>`;
    case 'lake':
    case 'outlet':
    case 'wetland':
      return `<ellipse cx="${x}" cy="${y}" rx="14" ry="9" fill="#dce6ec" stroke="${WATER}" stroke-width="2"/>`;
    case 'demand':
      return `<circle cx="${x}" cy="${y}" r="6" fill="#ffffff" stroke="${INK}" stroke-width="1.5"/>`;
    case 'hydropower':
      return `<rect x="${x - 5}" y="${y - 5}" width="10" height="10" fill="#ffffff" stroke="${INK}" stroke-width="1.5"/>`;
    default:
      return `<circle cx="${x}" cy="${y}" r="3" fill="${WATER}"/>`;
  }
}

/** Above its mark; below it at both ends of a river, where names stand close. */
function nameOf(kind: NodeKind, name: string, at: Spot = { x: 0, y: 0 }): string {
  const safe = name.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<text x="${at.x}" y="${kind === 'wetland' || kind === 'catchment' ? at.y + 22 : at.y - 14}" font-size="13" text-anchor="middle" fill="${INK}" stroke="#ffffff" stroke-width="4" paint-order="stroke">${safe}</text>`;
}

function legend(): string {
  const kinds = [
    ['reservoir', 'reservoir'],
    ['hydropower', 'power station'],
    ['demand', 'use of water'],
    ['wetland', 'delta, lake or terminal'],
    ['reach', 'river, inflow, canal'],
  ] as const;
  const y = HEIGHT - 24;
  return kinds
    .map(([kind, text], index) => {
      const x = MARGIN + index * 185;
      return `${markOf(kind, { x, y })}<text x="${x + 20}" y="${y + 5}" font-size="14" fill="${INK}">${text}</text>`;
    })
    .join('\n');
}

/** The drawing of the shipped basin as its file stands. */
export async function shippedSchematic(): Promise<string> {
  const loaded = await loadScenario(`${root}/scenarios/aral/energy-regime.yaml`);
  if (!loaded.ok) throw new Error('The shipped basin does not hold: run `npm test`.');
  return drawSchematic({ ...loaded.value.scenario, title: 'Aral Sea basin' });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const drawing = await shippedSchematic();
  if (!process.argv.includes('--check')) writeFileSync(`${root}/${PICTURE}`, drawing);
  else if (readFileSync(`${root}/${PICTURE}`, 'utf8') !== drawing) process.exitCode = 1;
}
