import {
  getNamedType,
  isAbstractType,
  isObjectType,
  GraphQLInterfaceType,
  GraphQLObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { priceOf } from '../schema/price.js';
import { listSize, type Variables } from './list-size.js';

type NamedType = GraphQLNamedType | undefined;
type Definition = GraphQLField<unknown, unknown>;

/** The cost of a selection for one object. */
interface Cost {
  readonly points: number;
  /** In a tree: the cost of one object on the most expensive level below. */
  readonly below: number;
  /** Of a page: the cost that does not depend on the number of items. */
  readonly oncePerPage: number;
}

const nothing: Cost = { points: 0, below: 0, oncePerPage: 0 };

/**
 * The maximum cost of an operation: every field costs one point or its {@link Price.weighs}, multiplied by the
 * maximum number of items of each list around it: as requested by `first`, `last`, `slugs` or `actions`, or else
 * {@link Price.holds}. An object occurs only once in a tree, so all levels of a tree together count as one list. The
 * document need not be valid: unknown fields count as plain fields. Every fragment is computed once, or twice if it
 * also occurs in a tree, so the work is linear in the text.
 */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = { inTree: new Map<string, Cost>(), elsewhere: new Map<string, Cost>() };

  function ofFragment(name: string, isInTree: boolean): Cost {
    const costs = isInTree ? known.inTree : known.elsewhere;
    const counted = costs.get(name);
    if (counted !== undefined) return counted;
    const fragment = fragments.get(name);
    if (!fragment) return nothing;
    costs.set(name, nothing);
    const cost = ofSelections(
      fragment.selectionSet,
      schema.getType(fragment.typeCondition.name.value),
      isInTree,
    );
    costs.set(name, cost);
    return cost;
  }

  function ofSelections(set: SelectionSetNode, parent: NamedType, isInTree: boolean): Cost {
    let always = nothing;
    // An object has one type, so selections on other types cost nothing.
    const byType = new Map<string, Cost>();
    for (const selection of set.selections) {
      const cost = ofSelection(selection, parent, isInTree);
      const only = isAbstractType(parent) ? onlyFor(selection) : null;
      if (only === null) always = both(always, cost);
      else byType.set(only, both(byType.get(only) ?? nothing, cost));
    }
    return both(always, [...byType.values()].reduce(dearest, nothing));
  }

  /** The only object type a selection applies to; null if there may be several. */
  function onlyFor(selection: SelectionNode): string | null {
    if (selection.kind === Kind.FIELD) return null;
    const { typeCondition } =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : (fragments.get(selection.name.value) ?? {});
    return typeCondition && isObjectType(schema.getType(typeCondition.name.value))
      ? typeCondition.name.value
      : null;
  }

  function ofSelection(selection: SelectionNode, parent: NamedType, isInTree: boolean): Cost {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value, isInTree);
    if (selection.kind === Kind.FIELD) {
      return ofField(selection, fieldOf(parent, selection.name.value), isInTree);
    }
    const type = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : parent;
    return ofSelections(selection.selectionSet, type, isInTree);
  }

  function ofField(field: FieldNode, definition: Definition | undefined, isInTree: boolean): Cost {
    const { weighs = 1, inTree, oncePerPage } = priceOf(definition);
    if (oncePerPage) return { ...nothing, oncePerPage: weighs };
    const size = listSize(field, definition, operation, variables);
    if (!field.selectionSet) return { ...nothing, points: weighs * size };
    const type = definition && getNamedType(definition.type);
    const inside = ofSelections(field.selectionSet, type, inTree !== undefined);
    const itself = weighs + inside.oncePerPage;
    if (inTree === undefined) return { ...nothing, points: itself + size * inside.points };
    const level = Math.max(inside.points, inside.below);
    if (isInTree) return { ...nothing, points: itself, below: level };
    return { ...nothing, points: itself + (inside.below === 0 ? size * inside.points : inTree * level) };
  }

  return ofSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, false)
    .points;
}

function both(one: Cost, other: Cost): Cost {
  return {
    points: one.points + other.points,
    below: one.below + other.below,
    oncePerPage: one.oncePerPage + other.oncePerPage,
  };
}

function dearest(one: Cost, other: Cost): Cost {
  return {
    points: Math.max(one.points, other.points),
    below: Math.max(one.below, other.below),
    oncePerPage: Math.max(one.oncePerPage, other.oncePerPage),
  };
}

function fieldOf(parent: NamedType, name: string): Definition | undefined {
  const hasFields = parent instanceof GraphQLObjectType || parent instanceof GraphQLInterfaceType;
  return hasFields ? parent.getFields()[name] : undefined;
}
