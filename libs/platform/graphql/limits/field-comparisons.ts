import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { Problem } from '../../basics/problem.js';

/** A page made of thirty fragments that each ask for the same five fields in one place has some 2,000. */
const mostComparisons = 6_000;

/**
 * Refuses a document that asks for the same fields in one place beyond measure. GraphQL allows it, and wants each to be compared with every
 * other of its name, and so on inside them: a thousand tokens kept validation busy for as long as a hundred article pages take. What is counted
 * is fields that are met and comparisons, with fragments written out, and no further than the limit.
 *
 * @param document without fragments that are part of themselves
 * @throws {Problem} LIMIT_EXCEEDED
 */
export function checkFieldComparisons({ definitions }: DocumentNode): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  let left = mostComparisons;

  function compare(sets: readonly SelectionSetNode[]): void {
    for (const fields of together(sets).values()) {
      left -= (fields.length * (fields.length + 1)) / 2;
      if (left < 0) throw tooManyComparisons();
      const inside = fields.flatMap(({ selectionSet }) => selectionSet ?? []);
      if (inside.length > 0) compare(inside);
    }
  }

  /** The fields of sets that stand in one place, by the name they have in the answer. */
  function together(sets: readonly SelectionSetNode[]): Map<string, FieldNode[]> {
    const byName = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    const add = (set: SelectionSetNode | undefined): void => {
      for (const selection of set?.selections ?? []) {
        if (selection.kind === Kind.FIELD) {
          const name = (selection.alias ?? selection.name).value;
          const fields = byName.get(name);
          if (fields) fields.push(selection);
          else byName.set(name, [selection]);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) add(selection.selectionSet);
        else if (!spread.has(selection.name.value)) {
          spread.add(selection.name.value);
          add(fragments.get(selection.name.value)?.selectionSet);
        }
      }
    };
    sets.forEach(add);
    return byName;
  }

  for (const definition of definitions) {
    if ('selectionSet' in definition) compare([definition.selectionSet]);
  }
}

/** What is said of it, whoever finds it. */
export function tooManyComparisons(): Problem {
  return new Problem(
    'LIMIT_EXCEEDED',
    'The request is too large: it repeats fields so often that they cannot be compared. Ask for each once.',
  );
}
