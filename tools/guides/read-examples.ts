import { Parser } from 'commonmark';
import { literals } from './literals.js';

/** An operation with what the guide says of it. */
export interface ShownOperation {
  readonly kind: 'OPERATION';
  readonly document: string;
  /** Those of "With `{...}`" behind it. */
  variables: Readonly<Record<string, unknown>>;
  /** The whole answer; undefined where none is shown. */
  answer: unknown;
}

export interface ShownProgram {
  readonly kind: 'PROGRAM';
  readonly text: string;
}

/** A block of a guide that is run as it stands. */
export interface Example {
  readonly heading: string;
  readonly shown: ShownOperation | ShownProgram;
}

/**
 * The examples of a guide, from top to bottom.
 *
 * @param isLeftOut whether the section under a heading is somebody else's to run
 * @throws {Error} for a block that would be run by nobody
 */
export function readExamples(markdown: string, isLeftOut: (heading: string) => boolean): Example[] {
  const examples: Example[] = [];
  let heading = '';
  for (let node = new Parser().parse(markdown).firstChild; node; node = node.next) {
    if (node.type === 'heading' && node.level <= 2) heading = literals(node).join('');
    if (isLeftOut(heading)) continue;
    const last = examples.at(-1)?.shown;
    const operation = last?.kind === 'OPERATION' && last.answer === undefined ? last : null;
    if (node.type === 'paragraph' && operation) operation.variables = variablesIn(literals(node));
    if (node.type !== 'code_block') continue;
    const text = node.literal ?? '';
    if (node.info === 'graphql') {
      const shown = { kind: 'OPERATION' as const, document: text, variables: {}, answer: undefined };
      examples.push({ heading, shown });
    } else if (node.info === 'js') examples.push({ heading, shown: { kind: 'PROGRAM', text } });
    else if (node.info === 'json' && operation) operation.answer = JSON.parse(text);
    else throw new Error(`Nobody runs this block of the guide:\n${text}`);
  }
  return examples;
}

function variablesIn([start, code]: readonly string[]): Record<string, unknown> {
  return start === 'With ' && code ? (JSON.parse(code) as Record<string, unknown>) : {};
}
