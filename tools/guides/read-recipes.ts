import { Parser, type Node } from 'commonmark';
import { literals } from './literals.js';

export type Step =
  | { readonly kind: 'FILE'; readonly name: string; readonly text: string }
  | { readonly kind: 'COMMANDS'; readonly text: string }
  /** What the last program of the recipe prints. */
  | { readonly kind: 'OUTPUT'; readonly text: string };

export interface Recipe {
  readonly title: string;
  /** In the order of the page. */
  readonly steps: readonly Step[];
  /** The file that Kopij is told to trust the documents of, where the recipe says so. */
  readonly trustedDocuments: string | null;
}

/**
 * The recipes of a guide: what stands under its heading "Recipes", one for each heading of the third level. A program says its
 * name in its first line; the name of any other file is the first code in the paragraph above.
 *
 * @throws {Error} for a block that is neither a file, commands, nor output: it would be run by nobody
 */
export function readRecipes(markdown: string): Recipe[] {
  const recipes: { title: string; steps: Step[]; trustedDocuments: string | null }[] = [];
  let isAmong = false;
  let codeAbove: string[] = [];
  for (let node = new Parser().parse(markdown).firstChild; node; node = node.next) {
    if (node.type === 'heading' && node.level <= 2) isAmong = literals(node).join('') === 'Recipes';
    if (!isAmong) continue;
    if (node.type === 'heading')
      recipes.push({ title: literals(node).join(''), steps: [], trustedDocuments: null });
    const recipe = recipes.at(-1);
    if (!recipe) continue;
    if (node.type === 'paragraph') {
      codeAbove = literals(node, 'code');
      recipe.trustedDocuments ??= trustedIn(codeAbove);
    }
    if (node.type === 'code_block') recipe.steps.push(stepOf(node, codeAbove));
  }
  return recipes.filter(({ steps }) => steps.length > 0);
}

function stepOf(block: Node, codeAbove: readonly string[]): Step {
  const text = block.literal ?? '';
  if (block.info === 'sh') return { kind: 'COMMANDS', text };
  if (block.info === 'text') return { kind: 'OUTPUT', text };
  const name = block.info === 'json' ? codeAbove[0] : /^\/\/ (\S+)\n/.exec(text)?.[1];
  if (name === undefined) throw new Error(`A block of the guide does not say which file it is:\n${text}`);
  return { kind: 'FILE', name, text };
}

function trustedIn(codes: readonly string[]): string | null {
  const setting = 'KOPIJ_TRUSTED_DOCUMENTS=';
  return codes.find((code) => code.startsWith(setting))?.slice(setting.length) ?? null;
}
