import {
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { Problem } from '../../basics/problem.js';

/** A page with thirty fragments that each select the same five fields needs some 2,000. */
const mostComparisons = 6_000;

/**
 * Refuses a document that repeats the same fields too often. GraphQL allows repeated fields, but validation
 * compares each with every other of the same name, recursively: a thousand tokens kept validation busy for as long
 * as a hundred article pages take. Counts visited fields and comparisons, with fragments expanded, up to the limit.
 *
 * @param document without recursive fragments
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

  /** The fields of merged selection sets, by response name. */
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

/** The refusal. */
export function tooManyComparisons(): Problem {
  return new Problem(
    'LIMIT_EXCEEDED',
    'The request is too large: it repeats fields too often to be validated. Request each field once.',
  );
}
