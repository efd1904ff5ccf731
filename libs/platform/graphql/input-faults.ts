import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { InputFault } from './invalid-input.js';

/** The faults class-validator found, at whatever depth, in the order of the input. */
export function inputFaults(errors: readonly ValidationError[], way: readonly string[] = []): InputFault[] {
  return errors.flatMap((error) => {
    const field = [...way, error.property];
    const faults = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
      field,
      rule,
      settings: settingsOf(error, rule),
      message,
    }));
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
