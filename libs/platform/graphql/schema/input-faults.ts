import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { InputFault } from './input-fault.js';
import type { RuleContext } from './said.js';

/** A value of the wrong type violates every other rule too, so only this one is reported. */
const kinds = ['isString', 'isInt', 'isBoolean', 'isArray'];

/** The faults found by class-validator, at any depth, in input order. */
export function inputFaults(errors: readonly ValidationError[], way: readonly string[] = []): InputFault[] {
  return errors.flatMap((error) => {
    const field = [...way, error.property];
    const rules = Object.keys(error.constraints ?? {});
    const kind = rules.find((rule) => kinds.includes(rule));
    const faults = (kind ? [kind] : rules).map((rule): InputFault => {
      const context = error.contexts?.[rule] as RuleContext | undefined;
      return { field, rule, settings: settingsOf(error, rule), code: 'INVALID_INPUT', ...context };
    });
    return [...faults, ...inputFaults(error.children ?? [], field)];
  });
}

function settingsOf({ target, property }: ValidationError, rule: string): readonly unknown[] {
  if (!target) return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(target.constructor, '', false, false);
  return (
    rules.find(({ propertyName, name }) => propertyName === property && name === rule)?.constraints ?? []
  );
}
