import {
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The size of a document's selections, with fragments expanded. */
export interface DocumentSize {
  /** The number of fragments it defines, used or not. */
  readonly fragments: number;
  /** Levels of selection sets, opened by a field, a fragment spread or an inline fragment. */
  readonly nesting: number;
  /** Levels of fields, except inside introspection fields, for which graphql-js has its own rule. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Whether it uses introspection: `__schema` or `__type`. */
  readonly introspects: boolean;
}

const nothing: DocumentSize = {
  fragments: 0,
  nesting: 0,
  depth: 0,
  aliases: 0,
  directives: 0,
  introspects: false,
};

/**
 * Measures the largest operation of a parsed document before validation: fragments may be missing, unused or
 * recursive. Every fragment is measured once, so the work is linear in the text, whatever it expands to.
 *
 * @param deepest measuring stops at this nesting; `nesting` is then greater, and the other values may be too low
 */
export function measureDocument(document: DocumentNode, deepest: number): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  let defined = 0;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    fragments.set(definition.name.value, definition);
    defined += 1;
  }
  const known = new Map<string, DocumentSize>();

  function ofFragment(name: string, level: number): DocumentSize {
    const measured = known.get(name);
    if (measured) return measured;
    const fragment = fragments.get(name);
    if (!fragment) return nothing;
    known.set(name, nothing);
    const size = together(ofSelections(fragment.selectionSet, level), ofDirectives(fragment.directives));
    known.set(name, size);
    return size;
  }

  /** @param level of the selection set: 1 for that of an operation */
  function ofSelections(set: SelectionSetNode, level: number): DocumentSize {
    if (level > deepest) return { ...nothing, nesting: 1 };
    const inside = set.selections.reduce(
      (total, selection) => together(total, ofSelection(selection, level)),
      nothing,
    );
    return { ...inside, nesting: inside.nesting + 1 };
  }

  function ofSelection(selection: SelectionNode, level: number): DocumentSize {
    const directives = ofDirectives(selection.directives);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return together(ofFragment(selection.name.value, level + 1), directives);
    }
    const inside = selection.selectionSet ? ofSelections(selection.selectionSet, level + 1) : nothing;
    if (selection.kind === Kind.INLINE_FRAGMENT) return together(inside, directives);

    const introspects = selection.name.value === '__schema' || selection.name.value === '__type';
    return {
      ...inside,
      depth: introspects ? 1 : inside.depth + 1,
      aliases: inside.aliases + (selection.alias ? 1 : 0),
      directives: inside.directives + directives.directives,
      introspects: introspects || inside.introspects,
    };
  }

  let largest: DocumentSize = { ...nothing, fragments: defined };
  // Including unused fragments, which only validation refuses.
  for (const name of fragments.keys()) {
    largest = { ...largest, nesting: Math.max(largest.nesting, ofFragment(name, 1).nesting) };
  }
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const onVariables = (definition.variableDefinitions ?? []).map(({ directives }) =>
      ofDirectives(directives),
    );
    const itself = together(ofSelections(definition.selectionSet, 1), ofDirectives(definition.directives));
    largest = largerOf(largest, onVariables.reduce(together, itself));
  }
  return largest;
}

function ofDirectives(directives: readonly DirectiveNode[] = []): DocumentSize {
  return { ...nothing, directives: directives.length };
}

function together(one: DocumentSize, other: DocumentSize): DocumentSize {
  return {
    fragments: Math.max(one.fragments, other.fragments),
    nesting: Math.max(one.nesting, other.nesting),
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    introspects: one.introspects || other.introspects,
  };
}

function largerOf(one: DocumentSize, other: DocumentSize): DocumentSize {
  return {
    fragments: Math.max(one.fragments, other.fragments),
    nesting: Math.max(one.nesting, other.nesting),
    depth: Math.max(one.depth, other.depth),
    aliases: Math.max(one.aliases, other.aliases),
    directives: Math.max(one.directives, other.directives),
    introspects: one.introspects || other.introspects,
  };
}
