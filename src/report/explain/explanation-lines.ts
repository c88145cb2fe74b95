/**
 * linesOf : blocks × scenario → English lines of at most 80 columns        (places by their ids, which a command asks for)
 */
import type { Scenario } from '../../engine/index.ts';
import { bar } from '../blocks.ts';
import { fixed, percent } from '../figure.ts';
import { table, wrap } from '../layout.ts';
import { EXPLAIN_ENGLISH } from './english.ts';
import type { Block, Cell, Insert, Saying, TableBlock } from './saying.ts';

const MARK = '►';
const BAR_WIDTH = 20;
const INDENT = '  ';

export function linesOf(blocks: readonly Block[], scenario: Scenario): string[] {
  return blocks.flatMap((block) => ['', ...(block.kind === 'table' ? tableLines(block) : textLines(block))]);

  function tableLines({ title, columns, rows, marked }: TableBlock): string[] {
    const heads = columns.map(({ heading, isNumber, gives }) => ({
      header: heading === null ? '' : english(heading, scenario),
      align: isNumber === true ? ('right' as const) : ('left' as const),
      gives: gives === true,
    }));
    const cells = rows.map((row) => row.map((cell) => cellText(cell, scenario)));
    const above = title === undefined ? [] : wrap(english(title, scenario), INDENT);
    if (marked === undefined) return [...above, ...table(heads, cells)];
    const withMark = cells.map((row, index) => [marked.includes(index) ? MARK : '', ...row]);
    return [...above, ...table([{ header: '' }, ...heads], withMark)];
  }

  function textLines({ sayings, decides }: Exclude<Block, TableBlock>): string[] {
    const mark = decides ? `${MARK} ` : '';
    return sayings.flatMap((saying) => wrap(mark + english(saying, scenario), INDENT));
  }
}

function cellText(cell: Cell, scenario: Scenario): string {
  if (cell === null) return '';
  if (!('key' in cell)) return insertText(cell, scenario);
  const words = english(cell, scenario);
  return cell.bar === undefined ? words : `${bar(cell.bar, BAR_WIDTH)} ${words}`;
}

function english({ key, inserts }: Saying, scenario: Scenario): string {
  return EXPLAIN_ENGLISH[key].replace(/\{ (\w+) \}/g, (_, name: string) =>
    insertText(inserts[name], scenario),
  );
}

function insertText(insert: Insert, scenario: Scenario): string {
  if ('number' in insert) return fixed(insert.number, insert.decimals);
  if ('share' in insert) return percent(insert.share);
  if ('riparian' in insert) return scenario.riparians[insert.riparian].name;
  if ('sayings' in insert)
    return insert.sayings.map((saying) => english(saying, scenario)).join(insert.between);
  const [name] = Object.values(insert);
  return name;
}
