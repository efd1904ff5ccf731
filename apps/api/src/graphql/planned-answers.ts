import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { OperationPlans, ReadyJson } from '@kopij/platform';
import type { FormattedExecutionResult, GraphQLSchema } from 'graphql';

/**
 * Answers queries by plans that are kept with their documents. What has no plan, or does not end well, Apollo's own
 * executor answers: errors come from one place.
 */
export function plannedAnswers(schema: () => GraphQLSchema): ApolloServerPlugin {
  let plans: OperationPlans | undefined;
  return {
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation({ document, operation, request, contextValue: context }) {
          plans ??= new OperationPlans(schema());
          const variables = request.variables ?? {};
          const data = await plans.answer({ document, operation, variables, context });
          if (!data) return null;
          return {
            http: { headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data: data as unknown as Record<string, unknown> } },
          };
        },
      }),
  };
}

/** Writes an answer. Data that is JSON already is not written again. */
export function stringifyResult(result: FormattedExecutionResult): string {
  const data: unknown = result.data;
  return data instanceof ReadyJson ? `{"data":${data.text}}\n` : `${JSON.stringify(result)}\n`;
}
