import type { Locale } from '@kopij/editorial';
import type { ArgumentsHost } from '@nestjs/common';
import { GqlArgumentsHost } from '@nestjs/graphql';
import { getNamedType, isObjectType, type GraphQLResolveInfo } from 'graphql';
import { inputMessage } from '../schema/input-message.js';
import { InvalidInput } from '../schema/invalid-input.js';
import type { RequestContext } from '../schema/request-context.js';
import { RefusedInput } from '../schema/user-error.types.js';
import { MissingRight } from './missing-right.js';

/**
 * The payload of a mutation that was refused because its input is invalid or the caller lacks a right: each reason
 * becomes one of its `userErrors`. Null for other errors, and for fields whose type has no `userErrors`.
 */
export function refusedMutation(thrown: unknown, host: ArgumentsHost): { userErrors: RefusedInput[] } | null {
  if (!(thrown instanceof InvalidInput || thrown instanceof MissingRight)) return null;
  const gql = GqlArgumentsHost.create(host);
  const { returnType } = gql.getInfo<GraphQLResolveInfo>();
  const payload = getNamedType(returnType);
  if (!isObjectType(payload) || !payload.getFields()['userErrors']) return null;
  const { locale } = gql.getContext<RequestContext>();
  return {
    userErrors: thrown instanceof MissingRight ? [withoutRight(thrown, locale)] : faultsOf(thrown, locale),
  };
}

function withoutRight(missing: MissingRight, locale: Locale): RefusedInput {
  return new RefusedInput({ code: missing.refusal, message: missing.inWords(locale), field: [] });
}

/** An input may have thousands of faults, so only the first are returned. */
const mostFaults = 100;

function faultsOf({ faults }: InvalidInput, locale: Locale): RefusedInput[] {
  const told = faults
    .slice(0, mostFaults)
    .map(
      (fault) =>
        new RefusedInput({ code: fault.code, message: inputMessage(fault, locale), field: fault.field }),
    );
  return faults.length > mostFaults ? [...told, andMore(faults.length - mostFaults, locale)] : told;
}

function andMore(count: number, locale: Locale): RefusedInput {
  const message =
    locale === 'nl' ? `De invoer bevat nog ${count} andere fouten.` : `The input has ${count} more errors.`;
  return new RefusedInput({ code: 'INVALID_INPUT', message, field: [] });
}
