/**
 * readRule : a monthly profile, or an expression of what the operator knows → Rule
 */
import type { Context } from '../context.ts';
import { child, type DraftNode } from '../draft.ts';
import type { Rule } from '../schema/leaf.ts';
import { RULE_SLOTS, readExpression } from './expression.ts';
import { readProfile } from './profile.ts';
import type { Wanted } from './quantity.ts';

const NO_MONTHS = Array.from({ length: 12 }, () => 0);

export function readRule(context: Context, wanted: Wanted, node: DraftNode, path: string): Rule | undefined {
  if (node.type === 'map' && child(node, 'expression')) {
    const program = readExpression(context, node, path, { slots: RULE_SLOTS, result: wanted.quantity });
    return program && { months: NO_MONTHS, program };
  }
  const months = readProfile(context, wanted, node, path);
  return months && { months };
}
