import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { getOperationAST, OperationTypeNode } from 'graphql';
import type { KnownOperations } from './known-operations.js';
import type { HttpContext } from '../request/request-admission.js';

/**
 * Answers queries by plans that are kept with their documents, and has mutations remembered. What has no plan, or does not end well, Apollo's own
 * executor answers: errors come from one place.
 */
export function plannedAnswers(known: KnownOperations): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation({ source, document, request, contextValue: context }) {
          // Apollo calls this where there is no such operation, too, whatever its types say.
          const operation = getOperationAST(document, request.operationName) ?? undefined;
          // Validated, and not carried out yet: from the next time on it can be done without Apollo.
          if (operation?.operation === OperationTypeNode.MUTATION) known.remember(source, document);
          if (known.isLeft(context.req)) return null;
          const variables = request.variables ?? {};
          const data = await known.plans.answer({ document, operation, variables, context });
          if (!data) return null;
          known.remember(source, document);
          return {
            http: { headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data: data as unknown as Record<string, unknown> } },
          };
        },
      }),
  };
}
