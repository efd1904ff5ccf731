import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** The context for reading a selection. */
export interface SelectionContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced. Only those used by `@skip` and `@include` matter. */
  readonly variables: Record<string, unknown>;
}

/** All selections of one response field, which are resolved together. */
export type SameField = [FieldNode, ...FieldNode[]];

/**
 * The selected fields of an object type, by response name, in response order.
 *
 * @source GraphQL specification, October 2021, section 6.3.2
 */
export function collectFields(
  { schema, fragments, variables }: SelectionContext,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, SameField> {
  const fields = new Map<string, SameField>();
  const spread = new Set<string>();

  const isIncluded = (node: SelectionNode): boolean =>
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false;

  const isOfType = ({ typeCondition }: InlineFragmentNode | FragmentDefinitionNode): boolean => {
    const condition = typeCondition ? schema.getType(typeCondition.name.value) : type;
    return condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
  };

  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        if (spread.has(name) || !isIncluded(selection)) continue;
        spread.add(name);
        const fragment = fragments[name];
        if (fragment && isOfType(fragment)) collect(fragment.selectionSet);
      } else if (!isIncluded(selection)) {
        continue;
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        if (isOfType(selection)) collect(selection.selectionSet);
      } else {
        const name = (selection.alias ?? selection.name).value;
        const same = fields.get(name);
        if (same) same.push(selection);
        else fields.set(name, [selection]);
      }
    }
  };
  sets.forEach(collect);
  return fields;
}
