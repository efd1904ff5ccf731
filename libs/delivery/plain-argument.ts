import { TypeMetadataStorage, type ReturnTypeFunc } from '@nestjs/graphql';

export interface PlainArgumentOptions {
  readonly type: ReturnTypeFunc;
  readonly description: string;
  readonly defaultValue: unknown;
}

/**
 * Declares an argument of a field that is resolved for every item of a list. The method gets what GraphQL gives a resolver,
 * `(parent, args)`, and Nest calls it as it stands; with `@Args()` it would put a promise around every single call, which
 * costs more than the SQL.
 */
export function PlainArgument(name: string, { type, ...options }: PlainArgumentOptions): MethodDecorator {
  return (prototype, methodName) => {
    TypeMetadataStorage.addMethodParamMetadata({
      kind: 'arg',
      name,
      methodName: String(methodName),
      target: prototype.constructor,
      typeFn: type,
      index: 0,
      description: options.description,
      options: { nullable: true, defaultValue: options.defaultValue },
    });
  };
}
