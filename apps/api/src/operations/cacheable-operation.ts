import { Kind, OperationTypeNode, type DocumentNode, type OperationDefinitionNode } from 'graphql';

/**
 * The root fields of which it is noted what an answer rests on ({@link AnswerBases}), or which rest on sections and agencies
 * alone. An answer with any other field in it is never kept: closed, until somebody has seen to it that a field can be here.
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

/** An operation belongs to one document, which is kept and asked for again. */
const known = new WeakMap<OperationDefinitionNode, boolean>();

/** Whether the answer that an anonymous caller gets may be given to another. */
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
  // A set grows while it is walked, and holds each once: a fragment that spreads itself ends.
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
