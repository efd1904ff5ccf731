import type { Actor } from '@kopij/editorial';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { Permission } from './permissions.js';

/** The caller, as known to a GraphQL context or a plain HTTP request that passed the guard. */
export interface Caller {
  actor?: Actor | null;
  /** The permission that the guard has granted, if it needs one. */
  granted?: Permission;
}

/** The part of a request that holds its caller, for any transport. */
export function callerOf(context: ExecutionContext): Caller {
  return context.getType<GqlContextType>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<Caller>()
    : context.switchToHttp().getRequest<Caller>();
}

/** The calling {@link Actor}. Can only be null in `@Public()` handlers and field resolvers. */
export const CurrentUser = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null => callerOf(context).actor ?? null,
);
