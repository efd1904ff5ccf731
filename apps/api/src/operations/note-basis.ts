import type { ApolloServerPlugin } from '@apollo/server';
import type { AnswerBases } from '@kopij/delivery';
import type { DocumentNode } from 'graphql';
import type { HttpContext } from '../request/request-admission.js';
import { cacheableOperation } from '../answers/cacheable-operation.js';

/**
 * Notes with a request what its answer rests on, when others may have the same answer.
 *
 * @param context of an operation that was answered without errors
 */
export function noteBasis(
  bases: AnswerBases,
  context: HttpContext,
  document: DocumentNode,
  operationName: string | undefined,
): void {
  if (context.actor === null && cacheableOperation(document, operationName)) {
    context.req.basis = bases.of(context);
  }
}

/** {@link noteBasis} for what Apollo answers. */
export function noteBasisInApollo(bases: AnswerBases): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse({ contextValue, document, operationName, response: { body } }) {
          const isWhole =
            body.kind === 'single' && !body.singleResult.errors && body.singleResult.data != null;
          if (isWhole && document) noteBasis(bases, contextValue, document, operationName ?? undefined);
          return Promise.resolve();
        },
      }),
  };
}
