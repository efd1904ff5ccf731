import { GraphQLError } from 'graphql';

/** What is wrong with a document, whoever sends it and whatever its variables are. */
export class DocumentFaults extends Error {
  private constructor(readonly errors: readonly GraphQLError[]) {
    super('The document is not valid.');
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
