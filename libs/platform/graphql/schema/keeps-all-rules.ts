import { getMetadataStorage, ValidationTypes, type ValidationArguments } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rule = ReturnType<Storage['getTargetValidationMetadatas']>[number];
type Constraint = ReturnType<Storage['getTargetValidatorConstraints']>[number]['instance'];
type Test = (value: unknown, object: object) => boolean;

/** What a class demands of a property. */
interface Demand {
  readonly name: string;
  /** If one of them fails, nothing is demanded. */
  readonly conditions: readonly Test[];
  readonly tests: readonly Test[];
}

/** By the class: what it demands does not change after it was declared. */
const known = new WeakMap<object, ReadonlyMap<string, Demand>>();

/**
 * Whether class-validator would find nothing wrong with an instance, at any depth. It goes through the rules of all classes for each
 * object, and begins an error for each property: for copy of twenty blocks, hundreds. Here the rules of a class are found once, and
 * nothing is noted. Only of what does not pass has class-validator to say why. What is not known here does not pass.
 */
export function keepsAllRules(instance: object): boolean {
  const demands = known.get(instance.constructor) ?? remember(instance.constructor);
  if (demands.size === 0) return false;
  for (const name of Object.keys(instance)) if (!demands.has(name)) return false;
  for (const { name, conditions, tests } of demands.values()) {
    const value = (instance as Record<string, unknown>)[name];
    const holds = (test: Test): boolean => test(value, instance);
    if (conditions.every(holds) && !tests.every(holds)) return false;
  }
  return true;
}

function remember(kind: object): ReadonlyMap<string, Demand> {
  const storage = getMetadataStorage();
  const rules = storage.getTargetValidationMetadatas(kind as () => void, '', false, false);
  const demands = Object.entries(storage.groupByPropertyName(rules)).map(([name, ofProperty]): Demand => {
    const isCondition = ({ type }: Rule): boolean => type === ValidationTypes.CONDITIONAL_VALIDATION;
    return {
      name,
      conditions: ofProperty.filter(isCondition).map(conditionOf),
      tests: ofProperty.filter((rule) => !isCondition(rule)).flatMap(testsOf),
    };
  });
  const byName = new Map(demands.map((demand) => [demand.name, demand]));
  known.set(kind, byName);
  return byName;
}

function conditionOf({ constraints: [condition] }: Rule): Test {
  const holds = condition as (object: object, value: unknown) => boolean;
  return (value, object) => holds(object, value);
}

function testsOf(rule: Rule): Test[] {
  switch (rule.type) {
    case ValidationTypes.NESTED_VALIDATION:
      return [keepsNestedRules];
    case ValidationTypes.CUSTOM_VALIDATION:
    case ValidationTypes.IS_DEFINED:
      return getMetadataStorage()
        .getTargetValidatorConstraints(rule.constraintCls)
        .map(({ instance }) => testOf(rule, instance));
    default:
      return [() => false];
  }
}

function testOf({ propertyName: property, constraints, each, validateIf }: Rule, rule: Constraint): Test {
  return (value, object) => {
    if (validateIf && !validateIf(object, value)) return true;
    const asked: ValidationArguments = {
      targetName: object.constructor.name,
      property,
      object,
      value,
      constraints,
    };
    // A promise does not pass.
    const holds = (one: unknown): boolean => rule.validate(one, asked) === true;
    if (!each) return holds(value);
    return Array.isArray(value) ? value.every(holds) : typeof value !== 'object' && holds(value);
  };
}

function keepsNestedRules(value: unknown): boolean {
  if (value === undefined) return true;
  return Array.isArray(value)
    ? value.every(keepsNestedRules)
    : value instanceof Object && keepsAllRules(value);
}
