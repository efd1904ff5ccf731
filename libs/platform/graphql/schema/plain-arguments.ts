import type { Type } from '@nestjs/common';
import { TypeMetadataStorage, type ReturnTypeFunc } from '@nestjs/graphql';

export interface PlainArgumentOptions {
  readonly type: ReturnTypeFunc;
  /** Whether it is a list of that type, with non-null items. */
  readonly isArray?: boolean;
  readonly description?: string;
  readonly nullable?: boolean;
  readonly defaultValue?: unknown;
}

/**
 * Declares an argument of a field. The method gets the plain resolver arguments, `(parent, args, context, info)`,
 * and Nest calls it directly. With `@Args()`, Nest would create promises and look up pipes on every call, which
 * costs more than the SQL of a reader's query. GraphQL checks the types of the values; the method checks the rest
 * itself.
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

/** {@link PlainArgument} for all fields of a class. The validators of the class are not applied. */
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
