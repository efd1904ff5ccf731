import { Kind, OperationTypeNode, type DocumentNode, type OperationDefinitionNode } from 'graphql';

/**
 * The root fields whose dependencies are recorded ({@link AnswerBases}), or that depend only on sections and
 * agencies. An answer with any other root field is never cached: a field must be added here explicitly.
 */
const cacheableFields: ReadonlySet<string> = new Set([
  '__typename',
  'agencies',
  'article',
  'articles',
  'articlesBySlugs',
  'node',
  'section',
  'sections',
  'withdrawal',
]);

/** Cached per operation, because documents are kept and reused. */
const known = new WeakMap<OperationDefinitionNode, boolean>();

/** Whether an anonymous caller's answer may be shared with others. */
export function isCacheable(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  if (operation.operation !== OperationTypeNode.QUERY) return false;
  let isKnown = known.get(operation);
  if (isKnown === undefined) {
    isKnown = rootFields(document, operation).every((name) => cacheableFields.has(name));
    known.set(operation, isKnown);
  }
  return isKnown;
}

function rootFields(document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const fields: string[] = [];
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet]] : [],
    ),
  );
  // A set may grow while it is iterated, and contains each fragment once, so recursive fragments terminate.
  const sets = new Set([operation.selectionSet]);
  for (const { selections } of sets) {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) fields.push(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) sets.add(selection.selectionSet);
      else {
        const spread = fragments.get(selection.name.value);
        if (spread) sets.add(spread);
      }
    }
  }
  return fields;
}
