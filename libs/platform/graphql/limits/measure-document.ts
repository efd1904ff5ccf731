import {
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** The shape of what a document selects, fragments written out. */
export interface DocumentSize {
  /** Levels of fields. Inside the introspection fields they do not count: graphql-js has a rule of its own for those. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Whether it asks for the schema anywhere: `__schema` or `__type`. */
  readonly introspects: boolean;
}

const nothing: DocumentSize = { depth: 0, aliases: 0, directives: 0, introspects: false };

/**
 * Measures the largest operation of a document that is parsed and not validated yet: fragments may be missing, unused or
 * part of themselves. Every fragment is measured once, so the work is linear in the text whatever it expands to.
 */
export function measureDocument(document: DocumentNode): DocumentSize {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, DocumentSize>();

  function ofFragment(name: string): DocumentSize {
    const measured = known.get(name);
    if (measured) return measured;
    const fragment = fragments.get(name);
    if (!fragment) return nothing;
    known.set(name, nothing);
    const size = together(ofSelections(fragment.selectionSet), ofDirectives(fragment.directives));
    known.set(name, size);
    return size;
  }

  function ofSelections(set: SelectionSetNode): DocumentSize {
    return set.selections.reduce((total, selection) => {
      const directives = ofDirectives(selection.directives);
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        return together(total, together(ofFragment(selection.name.value), directives));
      }
      const inside = selection.selectionSet ? ofSelections(selection.selectionSet) : nothing;
      if (selection.kind === Kind.INLINE_FRAGMENT) return together(total, together(inside, directives));

      const introspects = selection.name.value === '__schema' || selection.name.value === '__type';
      return together(total, {
        depth: introspects ? 1 : inside.depth + 1,
        aliases: inside.aliases + (selection.alias ? 1 : 0),
        directives: inside.directives + directives.directives,
        introspects: introspects || inside.introspects,
      });
    }, nothing);
  }

  let largest = nothing;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const onVariables = (definition.variableDefinitions ?? []).map(({ directives }) =>
      ofDirectives(directives),
    );
    const itself = together(ofSelections(definition.selectionSet), ofDirectives(definition.directives));
    largest = largerOf(largest, onVariables.reduce(together, itself));
  }
  return largest;
}

function ofDirectives(directives: readonly DirectiveNode[] = []): DocumentSize {
  return { ...nothing, directives: directives.length };
}

function together(one: DocumentSize, other: DocumentSize): DocumentSize {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
    introspects: one.introspects || other.introspects,
  };
}

function largerOf(one: DocumentSize, other: DocumentSize): DocumentSize {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: Math.max(one.aliases, other.aliases),
    directives: Math.max(one.directives, other.directives),
    introspects: one.introspects || other.introspects,
  };
}
