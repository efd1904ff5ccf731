import type { Actor } from '@kopij/editorial';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';

/** What a GraphQL context, or a plain HTTP request the guard let through, knows of its caller. */
export interface Caller {
  actor?: Actor | null;
}

/** The part of any request that knows its caller, by whatever transport it came. */
export function callerOf(context: ExecutionContext): Caller {
  return context.getType<GqlContextType>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<Caller>()
    : context.switchToHttp().getRequest<Caller>();
}

/** The {@link Actor} who calls. Null is possible on `@Public()` handlers and in field resolvers only. */
export const CurrentUser = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | null => callerOf(context).actor ?? null,
);
