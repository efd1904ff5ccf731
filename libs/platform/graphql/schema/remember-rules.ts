import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;

/**
 * class-validator goes through the rules of all classes for each object that it looks at, as if they changed: for copy of twenty blocks
 * forty times. Here what a class demands is found once. It does not change after the class was declared.
 */
export function rememberRules(storage: Storage = getMetadataStorage()): void {
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const group = storage.groupByPropertyName.bind(storage);
  /** By the class, and the one that it is part of. */
  const known = new Map<unknown, Map<unknown, Rules>>();
  const grouped = new WeakMap<Rules, ReturnType<typeof group>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (always || strictGroups || groups?.length) {
      return find(target, schema, always, strictGroups, groups);
    }
    const bySchema = known.get(target) ?? new Map<unknown, Rules>();
    const rules = bySchema.get(schema) ?? find(target, schema, always, strictGroups, groups);
    known.set(target, bySchema.set(schema, rules));
    return rules;
  };
  storage.groupByPropertyName = (rules) => {
    const byName = grouped.get(rules) ?? group(rules);
    grouped.set(rules, byName);
    return byName;
  };
}
