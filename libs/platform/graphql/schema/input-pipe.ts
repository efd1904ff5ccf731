import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { plainToInstance, type ClassConstructor } from 'class-transformer';
import { validateSync } from 'class-validator';
import { inputFaults } from './input-faults.js';
import { InvalidInput } from './invalid-input.js';
import { rememberRules } from './remember-rules.js';

rememberRules();

/** What values are that have no class of ours: GraphQL has seen to those. */
const builtIn: readonly unknown[] = [undefined, Object, String, Number, Boolean, Array, Date];

const rules = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: false,
  validationError: { target: true, value: false },
};

/**
 * Validates every input against its class and converts it to an instance before a resolver sees it. A property
 * without a rule is refused. Nest's own pipe also guards against what JSON over REST can hold; that takes longer
 * than the check itself, and GraphQL has refused all of it already.
 */
export class InputPipe implements PipeTransform {
  /**
   * Rules are checked at once: what has to be looked up somewhere is for the use case to ask.
   *
   * @throws {InvalidInput} with all faults at once
   */
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'custom' || builtIn.includes(metatype)) return value;
    const input = plainToInstance(metatype as ClassConstructor<object>, value ?? {});
    const errors = validateSync(input, rules);
    if (errors.length > 0) throw new InvalidInput(inputFaults(errors));
    return input;
  }
}
