import type { Type } from '@nestjs/common';
import { TypeMetadataStorage, type ReturnTypeFunc } from '@nestjs/graphql';

export interface PlainArgumentOptions {
  readonly type: ReturnTypeFunc;
  /** Whether it takes a list of that type, none of them null. */
  readonly isArray?: boolean;
  readonly description?: string;
  readonly nullable?: boolean;
  readonly defaultValue?: unknown;
}

/**
 * Declares an argument of a field. The method gets what GraphQL gives a resolver, `(parent, args, context, info)`, and Nest
 * calls it as it stands. With `@Args()` it would make promises and look for rules around every single call, which costs
 * more than the SQL: a reader's query is nothing but these calls. GraphQL has seen to the types of the values; what else
 * must hold, the method checks itself.
 */
export function PlainArgument(
  name: string,
  { type, isArray, ...options }: PlainArgumentOptions,
): MethodDecorator {
  return (prototype, methodName) => {
    TypeMetadataStorage.addMethodParamMetadata({
      kind: 'arg',
      name,
      methodName: String(methodName),
      target: prototype.constructor,
      typeFn: type,
      index: 0,
      ...(options.description !== undefined && { description: options.description }),
      options: { nullable: true, ...options, ...(isArray && { isArray, arrayDepth: 1 }) },
    });
  };
}

/** As {@link PlainArgument}, for all fields of a class. The rules of the class are not looked at. */
export function PlainArguments(type: Type): MethodDecorator {
  return (prototype, methodName) => {
    TypeMetadataStorage.addMethodParamMetadata({
      kind: 'args',
      methodName: String(methodName),
      target: prototype.constructor,
      typeFn: () => type,
      index: 0,
      options: {},
    });
  };
}
