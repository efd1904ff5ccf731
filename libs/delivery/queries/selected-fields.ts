import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionNode } from 'graphql';

/**
 * The names of the fields selected under a path below the resolved field, including those in fragments of any type
 * and those a directive may skip: a superset of what will be resolved.
 */
export function selectedFields(info: GraphQLResolveInfo, path: readonly string[]): ReadonlySet<string> {
  let level: readonly FieldNode[] = info.fieldNodes;
  for (const name of path) level = fieldsBelow(level, info).filter((field) => field.name.value === name);
  return new Set(fieldsBelow(level, info).map((field) => field.name.value));
}

function fieldsBelow(fields: readonly FieldNode[], info: GraphQLResolveInfo): FieldNode[] {
  const found: FieldNode[] = [];
  // Each fragment only once: 90 fragments that each spread the next one twice would give 2^90.
  const seen = new Set<string>();
  const gather = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) found.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) gather(selection.selectionSet.selections);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        gather(info.fragments[selection.name.value]?.selectionSet.selections ?? []);
      }
    }
  };
  for (const { selectionSet } of fields) if (selectionSet) gather(selectionSet.selections);
  return found;
}
