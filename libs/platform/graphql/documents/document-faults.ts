import { GraphQLError } from 'graphql';

/** The validation errors of a document, independent of caller and variables. */
export class DocumentFaults extends Error {
  private constructor(readonly errors: readonly GraphQLError[]) {
    super('The GraphQL document is not valid.');
  }

  static ofSyntax(error: GraphQLError): DocumentFaults {
    return new DocumentFaults([coded(error, 'GRAPHQL_PARSE_FAILED')]);
  }

  static ofValidation(errors: readonly GraphQLError[]): DocumentFaults {
    return new DocumentFaults(errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')));
  }
}

function coded(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code },
  });
}
