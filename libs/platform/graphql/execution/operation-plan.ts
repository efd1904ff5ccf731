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
import { asksForSchema, needsGraphqlJs, type Written } from './written.js';

/**
 * A compiled query: which fields in which order, their resolvers, and how to write their values. Each request only
 * needs to resolve and write.
 */
export class OperationPlan implements Plan {
  private readonly root: readonly FieldPlan[];
  private readonly selecting: SelectionContext;

  /** @param conditions the coerced variables used by `@skip` and `@include`; the plan is valid only for these values */
  constructor(
    readonly schema: GraphQLSchema,
    readonly fragments: Record<string, FragmentDefinitionNode>,
    readonly operation: OperationDefinitionNode,
    conditions: Record<string, unknown>,
  ) {
    this.selecting = { schema, fragments, variables: conditions };
    const query = schema.getQueryType();
    if (!query) throw needsGraphqlJs;
    this.root = this.fieldsOf(query, [operation.selectionSet]);
  }

  /** @throws {@link needsGraphqlJs} for errors that graphql-js has to word */
  run(run: Run): Written {
    return nullWhenFailed(this.writeRoot, undefined, run, undefined);
  }

  private readonly writeRoot: Write = (_, run) => writeFields(this.root, undefined, run, undefined);

  fieldsOf(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): readonly FieldPlan[] {
    // Not used in this schema: graphql-js would check each value with `isTypeOf`.
    if (type.isTypeOf) throw needsGraphqlJs;
    const selected = collectFields(this.selecting, type, sets);
    return [...selected].map(([name, nodes], at) => {
      const opening = `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`;
      const asked = nodes[0].name.value;
      const definition = asked === '__typename' ? TypeNameMetaFieldDef : type.getFields()[asked];
      if (!definition) throw asked.startsWith('__') ? asksForSchema : needsGraphqlJs;
      return new PlannedField(this, opening, name, type, definition, nodes);
    });
  }
}
