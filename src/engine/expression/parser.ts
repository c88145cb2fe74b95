/**
 * loadParser : → a function from text to a syntax tree        (the only import of mathjs)
 *
 * The import takes some half a second, so it is made once, at the door, and only where a scenario
 * holds an expression. Nothing of mathjs but its parser is ever called: no evaluation of a user's text.
 */

/** The parts of a mathjs node that the checker reads. */
export interface SyntaxNode {
  readonly type: string;
  /** Of an operator: its name, such as `add`; of a function call: the node that is called. */
  readonly fn?: string | SyntaxNode;
  readonly op?: string;
  /** Whether a multiplication was written without a sign. */
  readonly implicit?: boolean;
  readonly args?: readonly SyntaxNode[];
  readonly content?: SyntaxNode;
  readonly name?: string;
  readonly value?: unknown;
}

/** Throws where the text cannot be read; `scanText` must have passed the text before. */
export type ExpressionParser = (text: string) => SyntaxNode;

/** Loads mathjs and makes a parser of its own, untouched by any other user of mathjs. */
export async function loadParser(): Promise<ExpressionParser> {
  const { create, parseDependencies } = await import('mathjs/number');
  const { parse } = create(parseDependencies, {});
  return (text) => (parse as unknown as ExpressionParser)(text);
}
