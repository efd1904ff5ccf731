import { GraphQLError, type ASTVisitor, type ValidationContext } from 'graphql';

/**
 * Refuses an operation of a type that the schema does not have: before version 17, graphql-js detects that only on
 * execution.
 */
export function KnownOperationTypesRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(node) {
      if (context.getSchema().getRootType(node.operation)) return;
      context.reportError(new GraphQLError(`This server has no ${node.operation}s.`, { nodes: node }));
    },
  };
}
