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

/** What a selection costs for one object. */
interface Cost {
  readonly points: number;
  /** In a tree: the points of one object on the dearest level below. */
  readonly below: number;
  /** Of a page: the points that do not depend on how many items it has. */
  readonly oncePerPage: number;
}

const nothing: Cost = { points: 0, below: 0, oncePerPage: 0 };

/**
 * What an operation may cost the server: every field is a point or what it {@link Price.weighs}, and what stands inside a list counts as often
 * as there may be items: as is asked for by `first`, `last` or `slugs`, or else as many as the list {@link Price.holds}. No object stands
 * in two places of a tree, so its levels together count as one list. The document need not be valid: what the schema does not know
 * counts as a plain field. Every fragment is counted once, or twice if it stands in a tree too, so the work is linear in the text.
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
    // An object has one type: what is asked of the others costs nothing.
    const byType = new Map<string, Cost>();
    for (const selection of set.selections) {
      const cost = ofSelection(selection, parent, isInTree);
      const only = isAbstractType(parent) ? onlyFor(selection) : null;
      if (only === null) always = both(always, cost);
      else byType.set(only, both(byType.get(only) ?? nothing, cost));
    }
    return both(always, [...byType.values()].reduce(dearest, nothing));
  }

  /** The type of object for which alone something is selected; null where it may be for several. */
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
