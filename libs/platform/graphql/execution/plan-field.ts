import {
  defaultFieldResolver,
  getArgumentValues,
  getNamedType,
  isLeafType,
  Kind,
  TypeNameMetaFieldDef,
  visit,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
} from 'graphql';
import type { SameField } from './collect-fields.js';
import { failed } from './field-failure.js';
import type { FieldPlan, Path, Plan, Run, Write } from './plan.js';
import { writerOf } from './write-value.js';
import { isPromise, type Written } from './written.js';

type Definition = GraphQLField<unknown, unknown>;
type Resolve = NonNullable<Definition['resolve']>;
type Arguments = Record<string, unknown>;
type WriteField = FieldPlan['write'];

export class PlannedField implements FieldPlan {
  readonly write: WriteField;
  readonly isLeaf: boolean;
  private readonly writeValue: Write;
  private readonly argumentsOf: (variables: Arguments) => Arguments;

  constructor(
    readonly plan: Plan,
    readonly opening: string,
    private readonly name: string,
    private readonly parent: GraphQLObjectType,
    private readonly definition: Definition,
    private readonly nodes: SameField,
  ) {
    this.isLeaf = isLeafType(getNamedType(definition.type));
    this.writeValue = writerOf(definition.type, this);
    this.argumentsOf = argumentsReader(definition, nodes);
    this.write = this.writer();
  }

  within(type: GraphQLObjectType): readonly FieldPlan[] {
    return this.plan.fieldsOf(
      type,
      this.nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    );
  }

  info({ variables }: Run, path: Path): GraphQLResolveInfo {
    const { schema, fragments, operation } = this.plan;
    return {
      fieldName: this.definition.name,
      fieldNodes: this.nodes,
      returnType: this.definition.type,
      parentType: this.parent,
      path,
      schema,
      fragments,
      rootValue: undefined,
      operation,
      variableValues: variables,
    };
  }

  private writer(): WriteField {
    const { definition } = this;
    if (definition === TypeNameMetaFieldDef) {
      const name = JSON.stringify(this.parent.name);
      return () => name;
    }
    const { resolve = defaultFieldResolver } = definition;
    // Nest's default property resolver only needs the object, and nearly all fields use it.
    return resolve.length === 1 && definition.args.length === 0
      ? this.plainWriter(resolve as (source: unknown) => unknown)
      : this.resolvingWriter(resolve);
  }

  private plainWriter(resolve: (source: unknown) => unknown): WriteField {
    const { name: key, writeValue, isLeaf } = this;
    const typename = this.parent.name;
    return (source, run, prev) => {
      let value: unknown;
      try {
        value = resolve(source);
      } catch (thrown) {
        return this.fail(thrown, run, { prev, key, typename });
      }
      // The path is not needed for a plain value.
      if (isLeaf && !isPromise(value)) return writeValue(value, run, prev);
      return this.complete(value, run, { prev, key, typename });
    };
  }

  private resolvingWriter(resolve: Resolve): WriteField {
    return (source, run, prev) => {
      const path = { prev, key: this.name, typename: this.parent.name };
      let value: unknown;
      try {
        value = resolve(source, this.argumentsOf(run.variables), run.context, this.info(run, path));
      } catch (thrown) {
        return this.fail(thrown, run, path);
      }
      return this.complete(value, run, path);
    };
  }

  private complete(value: unknown, run: Run, path: Path): Written {
    return isPromise(value)
      ? Promise.resolve(value).then(
          (found) => this.writeValue(found, run, path),
          (thrown: unknown) => this.fail(thrown, run, path),
        )
      : this.writeValue(value, run, path);
  }

  private fail(thrown: unknown, run: Run, path: Path): string {
    return failed(thrown, { type: this.definition.type, nodes: this.nodes, path }, run);
  }
}

/** Arguments without variables are the same every time, so they are computed once and frozen. */
function argumentsReader(definition: Definition, [node]: SameField): (variables: Arguments) => Arguments {
  const asked: string[] = [];
  for (const argument of node.arguments ?? []) {
    visit(argument, { [Kind.VARIABLE]: ({ name }) => void asked.push(name.value) });
  }
  if (asked.length > 0) return (variables) => getArgumentValues(definition, node, variables);
  const fixed = Object.freeze(getArgumentValues(definition, node));
  return () => fixed;
}
