import { Parser, type Node } from 'commonmark';
import { literals } from './literals.js';

/** Something to be done by whoever follows a guide: a block as it stands there, or a comment that readers do not see. */
export interface Step {
  readonly line: number;
  readonly kind: StepKind;
  /** What stands behind the kind in a comment: `admin` in `<!-- as admin -->`. */
  readonly words: string;
  readonly text: string;
  /** Those of "With `{...}`" behind an operation. */
  variables: Readonly<Record<string, unknown>>;
}

const blockKinds = ['graphql', 'json', 'sh', 'js', 'text', 'transcript'] as const;
const commentKinds = [
  'graphql',
  'json',
  'sh',
  'text',
  'as',
  'let',
  'file',
  'stop',
  'folders',
  'workflow-diagram',
] as const;
export type StepKind = (typeof blockKinds)[number] | (typeof commentKinds)[number];

/** Comments without a text of their own that say what the block behind them is. */
const isAboutNext = /^(file|folders|workflow-diagram)$/;
/** Comments that are for others. */
const isForOthers =
  /^<!-- (prettier-ignore-(start|end)|(settings|rights|yields)( end)?|workflow-diagram end) -->$/;

/**
 * All that a guide has to be followed by, from top to bottom.
 *
 * @param isLeftOut whether the section under a heading is followed by another test
 * @throws {Error} for a block or a comment that nobody would follow
 */
export function readSteps(markdown: string, isLeftOut: (heading: string) => boolean = () => false): Step[] {
  const steps: Step[] = [];
  let heading = '';
  let announced: Step | null = null;
  const walker = new Parser().parse(markdown).walker();
  for (let event = walker.next(); event; event = walker.next()) {
    const { node } = event;
    if (!event.entering) continue;
    if (node.type === 'heading' && node.level <= 2) heading = literals(node).join('');
    if (isLeftOut(heading)) continue;
    const last = steps.at(-1);
    if (node.type === 'paragraph' && last?.kind === 'graphql') last.variables = variablesIn(literals(node));
    if (node.type === 'code_block') {
      steps.push(announced ? { ...announced, text: node.literal ?? '' } : blockStep(node));
      announced = null;
    }
    if (node.type !== 'html_block' || isForOthers.test(node.literal ?? '')) continue;
    const step = commentStep(node);
    if (isAboutNext.test(step.kind) && step.text === '') announced = step;
    else steps.push(step);
  }
  return steps;
}

function blockStep(node: Node): Step {
  const text = node.literal ?? '';
  const named = node.info ?? '';
  const unnamed = text.startsWith('$ ') ? 'transcript' : 'text';
  const kind = named === '' ? unnamed : named;
  if (!isOneOf(blockKinds, kind)) throw new Error(`Nobody follows this block of the guide:\n${text}`);
  return { line: node.sourcepos[0][0], kind, words: '', text, variables: {} };
}

function commentStep(node: Node): Step {
  const comment = node.literal ?? '';
  const [, first = '', text = ''] = /^<!-- (.*?)(?: |\n([^]*))-->$/.exec(comment) ?? [];
  const [kind = '', ...words] = first.split(' ');
  if (!isOneOf(commentKinds, kind)) throw new Error(`Nobody follows this comment:\n${comment}`);
  return { line: node.sourcepos[0][0], kind, words: words.join(' '), text, variables: {} };
}

function variablesIn([start, code]: readonly string[]): Record<string, unknown> {
  return start === 'With ' && code?.startsWith('{') ? (JSON.parse(code) as Record<string, unknown>) : {};
}

function isOneOf<T extends string>(all: readonly T[], word: string): word is T {
  return all.some((each) => each === word);
}
