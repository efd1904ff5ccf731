import {
  TypeNameMetaFieldDef,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { collectFields, type SelectionContext } from './collect-fields.js';
import { nullWhenFailed } from './field-failure.js';
import { PlannedField } from './plan-field.js';
import type { FieldPlan, Plan, Run, Write } from './plan.js';
import { writeFields } from './write-value.js';
import { asksForSchema, leave, type Written } from './written.js';

/**
 * A query, read once: which fields in which order, who resolves them, how their values are written. What is left for each
 * request is to resolve and to write.
 */
export class OperationPlan implements Plan {
  private readonly root: readonly FieldPlan[];
  private readonly selecting: SelectionContext;

  /** @param conditions the variables that `@skip` and `@include` ask for, coerced: the plan is good for these values only */
  constructor(
    readonly schema: GraphQLSchema,
    readonly fragments: Record<string, FragmentDefinitionNode>,
    readonly operation: OperationDefinitionNode,
    conditions: Record<string, unknown>,
  ) {
    this.selecting = { schema, fragments, variables: conditions };
    const query = schema.getQueryType();
    if (!query) throw leave;
    this.root = this.fieldsOf(query, [operation.selectionSet]);
  }

  /** @throws {@link leave} for what graphql-js has to put into words */
  run(run: Run): Written {
    return nullWhenFailed(this.writeRoot, undefined, run, undefined);
  }

  private readonly writeRoot: Write = (_, run) => writeFields(this.root, undefined, run, undefined);

  fieldsOf(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): readonly FieldPlan[] {
    // Nothing here makes such a type: graphql-js would ask each value whether it is one.
    if (type.isTypeOf) throw leave;
    const selected = collectFields(this.selecting, type, sets);
    return [...selected].map(([name, nodes], at) => {
      const opening = `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`;
      const asked = nodes[0].name.value;
      const definition = asked === '__typename' ? TypeNameMetaFieldDef : type.getFields()[asked];
      if (!definition) throw asked.startsWith('__') ? asksForSchema : leave;
      return new PlannedField(this, opening, name, type, definition, nodes);
    });
  }
}
