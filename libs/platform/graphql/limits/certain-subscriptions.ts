import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  type ASTVisitor,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

const conditions: ReadonlySet<string> = new Set(['skip', 'include']);

/**
 * Refuses a subscription that may turn out to be to nothing, because its field has a condition. Before version 17, graphql-js fails on it
 * at execution.
 */
export function CertainSubscriptionsRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ operation, selectionSet }) {
      if (operation !== OperationTypeNode.SUBSCRIPTION) return;
      const sets = new Set<SelectionSetNode>([selectionSet]);
      // A set may grow while it is iterated, and contains each fragment once.
      for (const { selections } of sets) {
        for (const selection of selections) {
          const condition = selection.directives?.find(({ name }) => conditions.has(name.value));
          if (condition) {
            const message = `The field of a subscription cannot have @${condition.name.value}.`;
            context.reportError(new GraphQLError(message, { nodes: condition }));
          }
          if (selection.kind === Kind.FIELD) continue;
          const inside =
            selection.kind === Kind.INLINE_FRAGMENT ? selection : context.getFragment(selection.name.value);
          if (inside) sets.add(inside.selectionSet);
        }
      }
    },
  };
}
