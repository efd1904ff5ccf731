import type { ArgumentsHost } from '@nestjs/common';
import { GqlArgumentsHost } from '@nestjs/graphql';
import { getNamedType, isObjectType, type GraphQLResolveInfo } from 'graphql';
import { inputMessage } from './input-message.js';
import type { InvalidInput } from './invalid-input.js';
import type { RequestContext } from './request-context.js';
import { RefusedInput } from './user-error.types.js';

/**
 * The payload of a mutation whose input is not valid: every fault is one of its `userErrors`. Null for a field whose
 * answer has no place for them.
 */
export function invalidInputAnswer(
  { faults }: InvalidInput,
  host: ArgumentsHost,
): { userErrors: RefusedInput[] } | null {
  const gql = GqlArgumentsHost.create(host);
  const { returnType } = gql.getInfo<GraphQLResolveInfo>();
  const payload = getNamedType(returnType);
  if (!isObjectType(payload) || !payload.getFields()['userErrors']) return null;
  const { locale } = gql.getContext<RequestContext>();
  return {
    userErrors: faults.map(
      (fault) =>
        new RefusedInput({
          code: 'INVALID_INPUT',
          message: inputMessage(fault, locale),
          field: fault.field,
        }),
    ),
  };
}
